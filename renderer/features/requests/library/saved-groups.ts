import type { SavedRequest } from '../../../../preload/request-views'

export interface Folder { readonly name: string; readonly requests: readonly SavedRequest[] }

/**
 * Those in which every word occurs, by folder in the order in which main has sorted them; those without a folder come first. Unless
 * something is searched, a folder that holds only other folders is there, too.
 */
export function foldersOf(saved: readonly SavedRequest[], search: string): readonly Folder[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = saved.filter(({ name, folder, description, method, path }) => {
    const text = [name, folder, description, method, path].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const names = [...new Set(fitting.flatMap(({ folder }) => (words.length === 0 ? lineOf(folder) : [folder])))].sort((a, b) => Number(a !== '') - Number(b !== ''))
  return names.map((name) => ({ name, requests: fitting.filter(({ folder }) => folder === name) }))
}

/** Whether the folder is the other one or below it. */
export const isWithin = (folder: string, other: string): boolean => folder === other || folder.startsWith(`${other}/`)

/** "A/B/C" as "A", "A/B", "A/B/C". */
function lineOf(folder: string): readonly string[] {
  const parts = folder.split('/')
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
