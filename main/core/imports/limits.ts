/** No list of accounts is longer; what is would only hold up. */
export const MOST_BYTES = 20_000_000
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 200
export const LONGEST_CELL = 16_000
export const DEEPEST = 100
