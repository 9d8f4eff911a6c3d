const en = {
  badge: 'Own window',
  goneTitle: 'This account was removed',
  goneText: 'This window belonged to it. Close the window, or choose another account for it.',
}

const de: typeof en = {
  badge: 'Eigenes Fenster',
  goneTitle: 'Dieses Konto wurde entfernt',
  goneText: 'Dieses Fenster gehörte zu ihm. Schließen Sie das Fenster oder wählen Sie ein anderes Konto dafür.',
}

export const boundText = { en, de }
