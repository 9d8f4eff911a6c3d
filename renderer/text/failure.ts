const en = { serverSays: (words: string) => `The server says: “${words}”`, copyId: 'Copy request.id', copied: 'Copied', retry: 'Try again' }
const de: typeof en = { serverSays: (words) => `Der Server sagt: „${words}“`, copyId: 'request.id kopieren', copied: 'Kopiert', retry: 'Erneut versuchen' }

export const failureText = { en, de }
