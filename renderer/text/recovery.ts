const en = {
  name: 'Recovery passphrase',
  why: (accounts: number) => `Only this computer’s keyring opens the keys of your ${accounts} accounts. If it is reset or the computer is lost, a recovery passphrase still opens them.`,
  set: 'Set a recovery passphrase',
  notNow: 'Not now',
}

const de: typeof en = {
  name: 'Wiederherstellungs-Passphrase',
  why: (accounts) => `Nur der Schlüsselbund dieses Computers öffnet die Schlüssel Ihrer ${accounts} Konten. Wird er zurückgesetzt oder geht der Computer verloren, öffnet sie noch eine Wiederherstellungs-Passphrase.`,
  set: 'Wiederherstellungs-Passphrase festlegen',
  notNow: 'Jetzt nicht',
}

export const recoveryText = { en, de }
