import { plural } from './index'

const en = {
  several: (count: number) => `${count} accounts`,
  removed: (titles: readonly string[]) => `Removed ${titles.length === 1 ? `“${titles[0]}”` : `${titles.length} accounts`}.`,
  refreshed: (count: number, all: number) => (count === all ? `${all} ${plural(all, 'token', 'tokens')} refreshed.` : `${count} of ${all} tokens refreshed. The list shows what is wrong with the others.`),
  pinned: (count: number, isPinned: boolean) => `${count} ${plural(count, 'account', 'accounts')} ${isPinned ? 'pinned' : 'unpinned'}.`,
  tagged: (count: number) => `Tags of ${count} ${plural(count, 'account', 'accounts')} changed.`,
  undo: 'Undo',
}

const de: typeof en = {
  several: (count) => `${count} Konten`,
  removed: (titles) => (titles.length === 1 ? `„${titles[0]}“ wurde entfernt.` : `${titles.length} Konten wurden entfernt.`),
  refreshed: (count, all) => (count === all ? `${all} Token erneuert.` : `${count} von ${all} Token erneuert. Was bei den anderen nicht stimmt, zeigt die Liste.`),
  pinned: (count, isPinned) => `${count} ${plural(count, 'Konto', 'Konten')} ${isPinned ? 'angeheftet' : 'gelöst'}.`,
  tagged: (count) => `Tags von ${count} ${plural(count, 'Konto', 'Konten')} geändert.`,
  undo: 'Rückgängig',
}

export const accountActionsText = { en, de }
