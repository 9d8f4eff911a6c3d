import { useCallback, useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(next: T): void
  update(change: (old: T) => T): void
  /** Calls back after every change of identity; returns the unsubscribe. */
  subscribe(listener: () => void): () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()

  const set = (next: T): void => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of listeners) listener()
  }

  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const itself = <T>(value: T): T => value

/** Renders again only when what `select` answers changes identity, so it must not build a new object each time. */
export function useStore<T>(store: Store<T>): T
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S
export function useStore<T, S>(store: Store<T>, select: (value: T) => S = itself as (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, useCallback(() => select(store.get()), [store, select]))
}
