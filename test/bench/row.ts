import type { FakeTillhub } from '../../main/sandbox/server'
import type { Homes } from './homes'
import type { Budget, Measure } from './measure'

/** Some measurements that are made together. */
export interface Row {
  readonly budgets: readonly Budget[]
  /** Why it cannot run on this machine, or null. */
  readonly cannot?: () => string | null
  run(bench: Bench): Promise<readonly Measure[]>
}

export interface Bench {
  /** How often each thing is measured; what takes minutes is measured less often, what takes moments more. */
  readonly rounds: number
  /** Only to see that everything works: waits are short, and the figures mean little. */
  readonly isQuick: boolean
  /** Numbers of accounts, the largest last. */
  readonly sizes: readonly number[]
  readonly homes: Homes
  readonly servers: readonly FakeTillhub[]
}

/** What is measured at one size only is measured at this one. */
export function largest({ sizes }: Bench): number {
  return sizes.at(-1) ?? 0
}
