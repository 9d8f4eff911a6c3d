import type { SettingsView } from '../../../preload/views'
import { languageOf } from './desktop-words'

const en = {
  missing: 'The data folder is not there',
  missingWhere: (folder: string) => `Tillkeys keeps its data in\n${folder}\n\nThat folder cannot be read now, or holds something else. Connect its disk, then try again. Nothing was changed, and nothing new is begun.`,
  missingPointer: (file: string) => `The data was moved, but the file that says where cannot be read:\n${file}\n\nCheck its permissions or restore it from a backup, then try again. Nothing was changed.`,
  tryAgain: 'Try again',
  quit: 'Quit',
  notMoved: 'The data folder could not be moved',
  notMovedWhy: 'Something went wrong as the last changes were copied. The data is whole and Tillkeys starts with it; the settings show, under About, in which folder.',
}

const de: typeof en = {
  missing: 'Der Datenordner ist nicht da',
  missingWhere: folder => `Die Daten von Tillkeys liegen in\n${folder}\n\nDieser Ordner lässt sich gerade nicht lesen oder enthält etwas anderes. Schließen Sie seinen Datenträger an und versuchen Sie es erneut. Es wurde nichts verändert und nichts Neues begonnen.`,
  missingPointer: file => `Die Daten wurden verschoben, aber die Datei, die sagt, wohin, ist nicht lesbar:\n${file}\n\nPrüfen Sie deren Rechte oder stellen Sie sie aus einer Sicherung wieder her und versuchen Sie es erneut. Es wurde nichts verändert.`,
  tryAgain: 'Erneut versuchen',
  quit: 'Beenden',
  notMoved: 'Der Datenordner ließ sich nicht verschieben',
  notMovedWhy: 'Beim Kopieren der letzten Änderungen ist etwas schiefgegangen. Die Daten sind unversehrt und Tillkeys startet damit; die Einstellungen zeigen unter „Über“, in welchem Ordner.',
}

export type FolderWords = typeof en

/** About the data folder, where there is no window to say it in. */
export function folderWords(language: SettingsView['language'], systemLocale: string): FolderWords {
  return { en, de }[languageOf(language, systemLocale)]
}
