import { useMemo } from 'react'
import type { SavedFilter } from '../../preload/views'
import { useUpdateSettings } from './settings'
import { useStore } from './store'
import { useStores } from './stores'

type Filters = readonly SavedFilter[]

/** Under a name that is there already, the query takes the place of the old one. */
export function withSaved(filters: Filters, saved: SavedFilter): Filters {
  const at = filters.findIndex(({ name }) => name === saved.name)
  return at < 0 ? [...filters, saved] : filters.with(at, saved)
}

/** In its place; whatever had the new name goes. */
export function withRenamed(filters: Filters, from: string, to: string): Filters {
  return filters.filter(({ name }) => name === from || name !== to).map((filter) => (filter.name === from ? { ...filter, name: to } : filter))
}

export interface SavedFilters {
  readonly filters: Filters
  save(name: string, query: string): void
  rename(from: string, to: string): void
  remove(name: string): void
}

export function useSavedFilters(): SavedFilters {
  const filters = useStore(useStores().settings, ({ savedFilters }) => savedFilters)
  const update = useUpdateSettings()
  return useMemo(() => ({
    filters,
    save: (name, query) => update({ savedFilters: withSaved(filters, { name, query }) }),
    rename: (from, to) => update({ savedFilters: withRenamed(filters, from, to) }),
    remove: (name) => update({ savedFilters: filters.filter((filter) => filter.name !== name) }),
  }), [filters, update])
}
