/** One line of the fault matrix: one kind of fault, tried many times. */
export interface Row {
  readonly id: `F${number}`
  readonly title: string
  /** How many attempts in a run of minutes, and in the long run. A row may round them to whole rounds. */
  readonly sizes: { readonly ci: number; readonly long: number }
  /** Whether it starts the packaged app. */
  readonly app?: true
  /** Why it cannot run on this machine, or null. */
  readonly cannot?: () => string | null
  run(size: number, random: Random): Promise<Outcome>
}

export interface Outcome {
  readonly attempted: number
  readonly passed: number
  readonly failures: readonly string[]
}

/** Counts attempts; one that throws is a failure and does not stop the others. */
export interface Tally {
  attempt(name: string, run: () => void | Promise<void>): Promise<void>
  outcome(): Outcome
}

export function createTally(): Tally {
  let attempted = 0
  const failures: string[] = []
  return {
    async attempt(name, run) {
      attempted += 1
      try {
        await run()
      } catch (error) {
        failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    },
    outcome: () => ({ attempted, passed: attempted - failures.length, failures }),
  }
}

/** Throws what failed and what was found. */
export function holds(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

/** Reproducible: the same seed gives the same run. */
export interface Random {
  readonly seed: number
  /** 0 ≤ n < below, whole. */
  int(below: number): number
  pick<T>(from: readonly T[]): T
  bytes(length: number): Buffer
}

/** Mulberry32: small, and good enough to choose where to hurt. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number): number => Math.floor(next() * below)
  return {
    seed,
    int,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('Nothing to pick from')
      return from[int(from.length)] as T
    },
    bytes: length => Buffer.from(Array.from({ length }, () => int(256))),
  }
}
