/** Callers that ask for the same key while a promise for it is running share that promise. */
export function createSingleFlight<K, T>(): { run(key: K, start: () => Promise<T>): Promise<T> } {
  const flights = new Map<K, Promise<T>>()
  return {
    run(key, start) {
      const running = flights.get(key)
      if (running) return running
      const flight = start().finally(() => flights.delete(key))
      flights.set(key, flight)
      return flight
    },
  }
}
