/** Whatever the operating system calls what keeps the vault's key. */
type Keepers = Readonly<Record<string, string>>

const en = {
  title: 'Welcome to Tillkeys',
  what: 'All your Tillhub accounts in one window. Each one needs its account ID and an API key; Tillkeys signs it in, keeps its token fresh and sends your test requests as it.',
  byHand: 'Add by hand',
  byHandHint: 'Type or paste an account ID and its key.',
  paste: 'Paste a cURL',
  pasteHint: 'Or JSON, or rows of a spreadsheet, from the clipboard.',
  file: 'Choose a file',
  fileHint: 'CSV, JSON, or an export of another Tillkeys. You can also drop it in this window.',
  sandbox: 'Try the sandbox',
  sandboxHint: 'New here? Sample accounts on a Tillhub inside this app: no customer, no network.',
  keepers: {
    gnome_libsecret: 'GNOME Keyring', gnome_keyring: 'GNOME Keyring', kwallet: 'KWallet', kwallet5: 'KWallet', kwallet6: 'KWallet', 'secret-service': 'your desktop’s keyring',
    keychain: 'the macOS Keychain', dpapi: 'Windows', 'credential-manager': 'the Windows Credential Manager',
  } as Keepers,
  someKeeper: 'your operating system',
  byKeyring: (keeper: string) => `Keys are stored encrypted, and ${keeper} guards what opens them: a copied file is of no use without your login. They leave this computer only to sign in at Tillhub.`,
  byPassphrase: 'Keys are stored encrypted, and only your recovery passphrase opens them. They leave this computer only to sign in at Tillhub.',
  inMemory: 'No keyring is in use, so accounts and keys stay in memory and are gone when you quit. To keep them, start or unlock a keyring (GNOME Keyring, KWallet) and open Tillkeys again.',
}

const de: typeof en = {
  title: 'Willkommen bei Tillkeys',
  what: 'Alle Ihre Tillhub-Konten in einem Fenster. Jedes braucht seine Konto-ID und einen API-Schlüssel; Tillkeys meldet es an, hält sein Token frisch und sendet Ihre Testanfragen in seinem Namen.',
  byHand: 'Von Hand hinzufügen',
  byHandHint: 'Konto-ID und Schlüssel eintippen oder einfügen.',
  paste: 'cURL einfügen',
  pasteHint: 'Oder JSON oder Zeilen einer Tabelle, aus der Zwischenablage.',
  file: 'Datei auswählen',
  fileHint: 'CSV, JSON oder ein Export aus einem anderen Tillkeys. Sie können sie auch in dieses Fenster ziehen.',
  sandbox: 'Sandbox ausprobieren',
  sandboxHint: 'Neu hier? Beispielkonten an einem Tillhub in dieser App: ohne Kunden, ohne Netz.',
  keepers: {
    gnome_libsecret: 'der GNOME-Schlüsselbund', gnome_keyring: 'der GNOME-Schlüsselbund', kwallet: 'KWallet', kwallet5: 'KWallet', kwallet6: 'KWallet',
    'secret-service': 'der Schlüsselbund Ihrer Arbeitsumgebung', keychain: 'der macOS-Schlüsselbund', dpapi: 'Windows', 'credential-manager': 'die Windows-Anmeldeinformationsverwaltung',
  },
  someKeeper: 'Ihr Betriebssystem',
  byKeyring: (keeper) => `Schlüssel werden verschlüsselt gespeichert, und ${keeper} hütet, was sie öffnet: Eine kopierte Datei nützt ohne Ihre Anmeldung nichts. Diesen Computer verlassen sie nur zum Anmelden bei Tillhub.`,
  byPassphrase: 'Schlüssel werden verschlüsselt gespeichert, und nur Ihre Wiederherstellungs-Passphrase öffnet sie. Diesen Computer verlassen sie nur zum Anmelden bei Tillhub.',
  inMemory: 'Es ist kein Schlüsselbund in Gebrauch; Konten und Schlüssel bleiben im Arbeitsspeicher und sind nach dem Beenden weg. Um sie zu behalten, starten oder entsperren Sie einen Schlüsselbund (GNOME Keyring, KWallet) und öffnen Tillkeys erneut.',
}

export const welcomeText = { en, de }
