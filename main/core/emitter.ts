export interface Emitter<E> {
  emit<K extends keyof E>(event: K, payload: E[K]): void
  /** Returns its own unsubscribe. */
  on<K extends keyof E>(event: K, listener: (payload: E[K]) => void): () => void
}

export function createEmitter<E>(): Emitter<E> {
  const listeners = new Map<keyof E, Set<(payload: never) => void>>()
  return {
    emit(event, payload) {
      for (const listener of [...(listeners.get(event) ?? [])]) (listener as (payload: unknown) => void)(payload)
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set()
      listeners.set(event, set.add(listener))
      return () => set.delete(listener)
    },
  }
}
