const en = {
  title: 'On the desktop',
  closeToTray: 'Keep running in the tray when the last window is closed',
  closeToTrayHint: 'Tokens stay fresh, and the tray shows what expires. Where the desktop has no tray, closing quits as before.',
  startAtLogin: 'Start when I log in',
  startAtLoginHint: 'Without a window if it may keep running in the tray, else minimised.',
  notInstalled: 'Only the installed app can be started at login; this one runs from its source.',
  notifies: 'Notify when a pinned account fails',
  notifiesHint: 'Once, when its key is refused or its renewal fails. Not while there is no network.',
}

const de: typeof en = {
  title: 'Auf dem Desktop',
  closeToTray: 'Im Infobereich weiterlaufen, wenn das letzte Fenster geschlossen wird',
  closeToTrayHint: 'Tokens bleiben frisch, und der Infobereich zeigt, was abläuft. Hat der Desktop keinen Infobereich, beendet das Schließen die App wie bisher.',
  startAtLogin: 'Bei der Anmeldung starten',
  startAtLoginHint: 'Ohne Fenster, wenn die App im Infobereich weiterlaufen darf, sonst minimiert.',
  notInstalled: 'Nur die installierte App kann bei der Anmeldung gestartet werden; diese läuft aus ihrem Quelltext.',
  notifies: 'Benachrichtigen, wenn ein angeheftetes Konto ausfällt',
  notifiesHint: 'Einmal, wenn sein Schlüssel abgelehnt wird oder die Erneuerung fehlschlägt. Nicht, solange es kein Netz gibt.',
}

export const desktopText = { en, de }
