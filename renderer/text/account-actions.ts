import { plural } from './index'

const en = {
  removed: (title: string) => `Removed “${title}”.`,
  undo: 'Undo',
  checking: (count: number) => (count === 0 ? 'There is nothing to check.' : `Checking ${count} ${plural(count, 'account', 'accounts')}.`),
}

const de: typeof en = {
  removed: (title) => `„${title}“ wurde entfernt.`,
  undo: 'Rückgängig',
  checking: (count) => (count === 0 ? 'Es gibt nichts zu prüfen.' : `${count} ${plural(count, 'Konto wird', 'Konten werden')} geprüft.`),
}

export const accountActionsText = { en, de }
