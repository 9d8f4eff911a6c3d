import { methods } from '../../preload/contract'

/** Every channel, derived from the contract's table: "accounts.add". */
export const channels: readonly string[] = Object.entries(methods).flatMap(([feature, table]) =>
  Object.keys(table).map(method => `${feature}.${method}`))
