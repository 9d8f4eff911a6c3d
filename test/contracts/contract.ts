/** One suite per port, run on the fake and on the real adapter. */
export type Contract = readonly (readonly [promise: string, check: () => Promise<void>])[]
