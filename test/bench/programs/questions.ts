/** What the runner of the benchmarks asks a program that it started, over the channel between the two processes. All times are in ms. */
export interface Questions {
  /** The value of an expression in the page, once the page is loaded. */
  page(code: string): unknown
  /** The process of the page. */
  pagePid(nothing: null): number
  /** A command of the DevTools protocol, for input as a hand makes it. */
  devTools(command: { readonly method: string; readonly params: Readonly<Record<string, unknown>> }): unknown
  startTrace(nothing: null): void
  /** Ends the trace; answers the file it is in. */
  endTrace(nothing: null): string
  /** From now on main's event loop is watched. */
  watchLoop(nothing: null): void
  /** The longest time since then that the event loop stood still. */
  loopDelay(nothing: null): number
  /** Writes that many bytes to a new file and flushes it; answers how long that took. */
  writeFile(file: { readonly path: string; readonly bytes: number }): number
  /** Sends all requests by a bare `net.fetch`, so many at once for each of the lists; answers how long all of it took. */
  fetchAll(work: { readonly lists: readonly (readonly PlainRequest[])[]; readonly atOnce: number }): number
  quit(nothing: null): void
}

export interface PlainRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Question { readonly id: number; readonly ask: keyof Questions; readonly input: unknown }
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
