const en = {
  network: 'Network',
  offline: 'Offline',
  others: (count: number) => (count === 1 ? 'and one more host' : `and ${count} more hosts`),
  since: (time: string) => `since ${time}`,
  tokensStay: 'tokens stay valid until they end',
  triesIn: (left: string) => `tries again in ${left}`,
  trying: 'trying now…',
  tryNow: 'Try now',
  settings: 'Network settings',
}

const de: typeof en = {
  network: 'Netzwerk',
  offline: 'Offline',
  others: (count) => (count === 1 ? 'und ein weiterer Host' : `und ${count} weitere Hosts`),
  since: (time) => `seit ${time}`,
  tokensStay: 'Tokens bleiben bis zu ihrem Ende gültig',
  triesIn: (left) => `nächster Versuch in ${left}`,
  trying: 'Versuch läuft …',
  tryNow: 'Jetzt versuchen',
  settings: 'Netzwerkeinstellungen',
}

export const networkText = { en, de }
