/** Keys in the order in which they are due. A change costs the logarithm of their number, a look at the first nothing. */
export interface DueIndex<K> {
  /** Null takes the key out. */
  set(key: K, at: number | null): void
  first(): { readonly key: K; readonly at: number } | null
  size(): number
}

/** A binary heap that knows where each key is, so that one can be moved without a search. */
export function createDueIndex<K>(): DueIndex<K> {
  const heap: { readonly key: K; readonly at: number }[] = []
  const places = new Map<K, number>()

  const atOf = (place: number): number => heap[place]?.at ?? Infinity

  function swap(a: number, b: number): void {
    const [left, right] = [heap[a], heap[b]]
    if (!left || !right) return
    heap[a] = right
    heap[b] = left
    places.set(right.key, a).set(left.key, b)
  }

  function settle(from: number): void {
    let place = from
    for (let parent = (place - 1) >> 1; place > 0 && atOf(place) < atOf(parent); parent = (place - 1) >> 1) {
      swap(place, parent)
      place = parent
    }
    for (;;) {
      const left = 2 * place + 1
      const child = atOf(left + 1) < atOf(left) ? left + 1 : left
      if (atOf(child) >= atOf(place)) return
      swap(place, child)
      place = child
    }
  }

  function remove(key: K): void {
    const place = places.get(key)
    if (place === undefined) return
    swap(place, heap.length - 1)
    heap.pop()
    places.delete(key)
    if (place < heap.length) settle(place)
  }

  return {
    set(key, at) {
      if (at === null) return remove(key)
      const place = places.get(key) ?? heap.length
      if (heap[place]?.at === at) return
      heap[place] = { key, at }
      places.set(key, place)
      settle(place)
    },
    first: () => heap[0] ?? null,
    size: () => heap.length,
  }
}
