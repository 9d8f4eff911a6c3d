const en = {
  several: (count: number) => `${count} accounts`,
  removed: (titles: readonly string[]) => `Removed ${titles.length === 1 ? `“${titles[0]}”` : `${titles.length} accounts`}.`,
  refreshed: (count: number, all: number) => (count === all ? `${all} tokens refreshed.` : `${count} of ${all} tokens refreshed. The list shows what is wrong with the others.`),
  undo: 'Undo',
}

const de: typeof en = {
  several: (count) => `${count} Konten`,
  removed: (titles) => (titles.length === 1 ? `„${titles[0]}“ wurde entfernt.` : `${titles.length} Konten wurden entfernt.`),
  refreshed: (count, all) => (count === all ? `${all} Token erneuert.` : `${count} von ${all} Token erneuert. Was bei den anderen nicht stimmt, zeigt die Liste.`),
  undo: 'Rückgängig',
}

export const accountActionsText = { en, de }
