/** Where the operating system's own means differ. */
export type SystemFamily = 'linux' | 'darwin' | 'win32'

const en = {
  how: 'How your keys are kept',
  howText: 'One random key, the data key, encrypts all others with AES-256-GCM. It never leaves the main process, which has no page and shows nothing; the window has no field in which a key or token could travel, but for a token you reveal.',
  slot: 'What keeps the data key',
  noSlot: 'Nothing at present: the vault is not open.',
  memory: 'Nothing: this run works in memory, and all of it is gone when you quit.',
  inUse: (name: string, backend: string | null) => (backend === null ? name : `${name} · ${backend}`),
  strength: {
    linux: 'As strong as the password that unlocks your keyring, usually that of your login. While the keyring is unlocked, any program that runs as you may ask it.',
    darwin: 'As strong as the password of your macOS login. macOS gives it to Tillkeys and asks you before it gives it to another program.',
    win32: 'As strong as your Windows login. Any program that runs as you may ask for it.',
  } as Record<SystemFamily, string>,
  passphraseStrength: 'As strong as the passphrase: each guess costs about half a second and 128 MiB of memory (scrypt).',
  alsoPassphrase: 'The recovery passphrase opens the vault, too, so it is also as weak as that.',
  leaves: 'How requests leave',
  way: {
    system: 'By the system’s network settings, its proxy included. A proxy carries secure connections without reading them.',
    none: 'Straight to the hosts, without a proxy.',
    manual: (server: string) => `By the proxy ${server}. It carries secure connections without reading them.`,
    pac: (url: string) => `By the proxies that ${url} names. They carry secure connections without reading them.`,
  },
  systemAuthorities: 'Servers have to show a certificate that the system’s authorities vouch for. There is no way to continue without.',
  ownAuthority: (file: string) => `The authority from ${file} is trusted beside those of the system: whoever has its key, such as your company’s proxy, can read and change requests and sign-ins, keys included.`,
  places: 'What is kept where',
  placesHint: (folder: string) => `In ${folder}, readable for your user only.`,
  kept: [
    ['API keys', 'vault/vault.json, encrypted. Earlier states of it lie beside it.'],
    ['Names, account IDs, tags, notes', 'In the same file and not encrypted. A change to them from outside is noticed.'],
    ['Tokens, answers about the sub_user, activity', 'records/, encrypted with the same key. Keys and tokens in answers are masked before.'],
    ['Requests and their answers', 'In memory only, until you quit or lock.'],
    ['Copied keys and tokens', 'In the system’s clipboard, until the time you set is over, you lock or you quit.'],
    ['Settings, window size', 'preferences.json, not encrypted. No secret is in it.'],
    ['Logs', 'logs/: what happened, never with a key, a token or the text of an answer.'],
  ] as readonly (readonly [string, string])[],
  protects: 'What this protects from',
  protected: [
    'A stolen computer, disk or backup, unless the thief has your login, too',
    'Other users of this computer',
    'Servers, redirects and files that want a token sent elsewhere',
    'A window taken over by hostile content: it can ask for what you see, not for keys',
    'Logs and crash files that leave the computer',
  ],
  exposes: 'What it does not protect from',
  exposed: [
    'A program that runs as you while Tillkeys is unlocked: it can ask the keyring (Linux, Windows), read memory and watch the clipboard',
    'A changed copy of Tillkeys, on Linux above all, where nothing checks a signature',
    'An administrator of this computer',
  ],
}

const de: typeof en = {
  how: 'Wie Ihre Schlüssel aufbewahrt werden',
  howText: 'Ein zufälliger Schlüssel, der Datenschlüssel, verschlüsselt alle anderen mit AES-256-GCM. Er verlässt nie den Hauptprozess, der keine Seite hat und nichts anzeigt; das Fenster hat kein Feld, in dem ein Schlüssel oder Token reisen könnte, außer für ein Token, das Sie anzeigen lassen.',
  slot: 'Was den Datenschlüssel verwahrt',
  noSlot: 'Zurzeit nichts: Der Tresor ist nicht offen.',
  memory: 'Nichts: Diesmal wird im Arbeitsspeicher gearbeitet, und beim Beenden ist alles weg.',
  inUse: (name, backend) => (backend === null ? name : `${name} · ${backend}`),
  strength: {
    linux: 'So stark wie das Passwort, das Ihren Schlüsselbund entsperrt, meist das Ihrer Anmeldung. Solange er entsperrt ist, darf jedes Programm, das unter Ihrem Namen läuft, ihn fragen.',
    darwin: 'So stark wie das Passwort Ihrer macOS-Anmeldung. macOS gibt ihn Tillkeys und fragt Sie, bevor ein anderes Programm ihn bekommt.',
    win32: 'So stark wie Ihre Windows-Anmeldung. Jedes Programm, das unter Ihrem Namen läuft, darf danach fragen.',
  },
  passphraseStrength: 'So stark wie die Passphrase: Jeder Versuch kostet etwa eine halbe Sekunde und 128 MiB Arbeitsspeicher (scrypt).',
  alsoPassphrase: 'Auch die Wiederherstellungs-Passphrase öffnet den Tresor; er ist also höchstens so stark wie sie.',
  leaves: 'Wie Anfragen hinausgehen',
  way: {
    system: 'Nach den Netzwerkeinstellungen des Systems, auch über dessen Proxy. Ein Proxy befördert sichere Verbindungen, ohne sie zu lesen.',
    none: 'Geradewegs zu den Hosts, ohne Proxy.',
    manual: (server) => `Über den Proxy ${server}. Er befördert sichere Verbindungen, ohne sie zu lesen.`,
    pac: (url) => `Über die Proxys, die ${url} nennt. Sie befördern sichere Verbindungen, ohne sie zu lesen.`,
  },
  systemAuthorities: 'Server müssen ein Zertifikat zeigen, für das die Stellen des Systems bürgen. Ohne geht es nicht weiter.',
  ownAuthority: (file) => `Der Stelle aus ${file} wird neben denen des Systems vertraut: Wer ihren Schlüssel hat, etwa der Proxy Ihrer Firma, kann Anfragen und Anmeldungen lesen und ändern, auch die Schlüssel darin.`,
  places: 'Was wo liegt',
  placesHint: (folder) => `In ${folder}, nur für Ihren Benutzer lesbar.`,
  kept: [
    ['API-Schlüssel', 'vault/vault.json, verschlüsselt. Frühere Stände liegen daneben.'],
    ['Namen, Konto-IDs, Tags, Notizen', 'In derselben Datei und unverschlüsselt. Eine Änderung von außen fällt auf.'],
    ['Tokens, Antworten zum sub_user, Aktivität', 'records/, mit demselben Schlüssel verschlüsselt. Schlüssel und Tokens in Antworten werden zuvor maskiert.'],
    ['Anfragen und ihre Antworten', 'Nur im Arbeitsspeicher, bis Sie beenden oder sperren.'],
    ['Kopierte Schlüssel und Tokens', 'In der Zwischenablage des Systems, bis Ihre Frist abläuft, Sie sperren oder beenden.'],
    ['Einstellungen, Fenstergröße', 'preferences.json, unverschlüsselt. Darin ist kein Geheimnis.'],
    ['Protokolle', 'logs/: was geschah, nie mit Schlüssel, Token oder dem Text einer Antwort.'],
  ],
  protects: 'Wovor das schützt',
  protected: [
    'Gestohlener Computer, Datenträger oder Sicherung, solange der Dieb nicht auch Ihre Anmeldung hat',
    'Andere Benutzer dieses Computers',
    'Server, Weiterleitungen und Dateien, die ein Token anderswohin lenken wollen',
    'Ein Fenster, das fremder Inhalt übernommen hat: Es kann erfragen, was Sie sehen, keine Schlüssel',
    'Protokolle und Absturzberichte, die den Computer verlassen',
  ],
  exposes: 'Wovor es nicht schützt',
  exposed: [
    'Ein Programm, das unter Ihrem Namen läuft, während Tillkeys entsperrt ist: Es kann den Schlüsselbund fragen (Linux, Windows), den Arbeitsspeicher lesen und die Zwischenablage beobachten',
    'Eine veränderte Kopie von Tillkeys, vor allem unter Linux, wo niemand eine Signatur prüft',
    'Ein Administrator dieses Computers',
  ],
}

export const securityText = { en, de }
