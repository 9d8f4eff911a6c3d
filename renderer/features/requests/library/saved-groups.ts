import type { SavedRequest } from '../../../../preload/request-views'

export interface Folder { readonly name: string; readonly requests: readonly SavedRequest[] }

/** Those in which every word occurs, by folder in the order in which main has sorted them; those without a folder come first. */
export function foldersOf(saved: readonly SavedRequest[], search: string): readonly Folder[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = saved.filter(({ name, folder, description, method, path }) => {
    const text = [name, folder, description, method, path].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const names = [...new Set(fitting.map(({ folder }) => folder))].sort((a, b) => Number(a !== '') - Number(b !== ''))
  return names.map((name) => ({ name, requests: fitting.filter(({ folder }) => folder === name) }))
}
