/** Functions that run in the page. Each is sent there as text, so it can use nothing outside of itself. */
import type { Bridge } from '../../preload/contract'
import type { AccountId, AccountView, RunId } from '../../preload/views'

interface BenchWindow {
  readonly tillkeys: Bridge
  benchPainted: Promise<Painted>
  benchFrames: boolean
}

export interface Shown {
  /** Epoch ms. */
  readonly paintedAt: number
  /** Null where no list is waited for. */
  readonly listedAt: number | null
}

/** Waits for the first paint, and for the mark that the list of accounts sets. */
export function shown(waitsForList: boolean): Promise<Shown> {
  const at = (entry: PerformanceEntry | undefined): number | null => (entry ? performance.timeOrigin + entry.startTime : null)
  return new Promise(resolve => {
    const look = (): void => {
      const paintedAt = at(performance.getEntriesByName('first-paint')[0])
      const listedAt = at(performance.getEntriesByName('accounts-listed')[0])
      if (paintedAt === null || (waitsForList && listedAt === null)) setTimeout(look, 50)
      else resolve({ paintedAt, listedAt })
    }
    look()
  })
}

export interface Painted { readonly ms: number; readonly frames: number }

/**
 * Measures the next key press: until the text (or an attribute) of what `selector` finds is another one and that is painted.
 * `painted` answers it. The marks `<name> pressed` and `<name> painted` stand in a trace.
 */
export function watchKey(name: string, selector: string, attribute: string | null): void {
  const MOST_FRAMES = 600
  const read = (): string | null | undefined => {
    const element = document.querySelector(selector)
    return attribute === null ? element?.textContent : element?.getAttribute(attribute)
  }
  const before = read()
  const bench = window as unknown as BenchWindow
  bench.benchPainted = new Promise((resolve, reject) => {
    const onKey = (event: KeyboardEvent): void => {
      performance.mark(`${name} pressed`)
      let frames = 0
      const look = (): void => {
        frames += 1
        if (frames > MOST_FRAMES) return reject(new Error(`${selector} did not change`))
        if (read() === before) return void requestAnimationFrame(look)
        // A message from within a frame arrives when the frame is painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          performance.mark(`${name} painted`)
          resolve({ ms: performance.now() - event.timeStamp, frames })
        }
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    window.addEventListener('keydown', onKey, { capture: true, once: true })
  })
}

export function painted(): Promise<Painted> {
  return (window as unknown as BenchWindow).benchPainted
}

export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus()
}

export function centreOf(selector: string): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
  return { x: left + width / 2, y: top + height / 2 }
}

/** Marks every frame from now on. */
export function markFrames(name: string): void {
  const bench = window as unknown as BenchWindow
  const mark = (): void => {
    performance.mark(name)
    if (bench.benchFrames) requestAnimationFrame(mark)
  }
  bench.benchFrames = true
  requestAnimationFrame(mark)
}

export function endFrames(): void {
  (window as unknown as BenchWindow).benchFrames = false
}

/** Makes the empty window the yardstick of a page: a field whose keys change a text, and a long empty place to scroll. */
export function makePlain(): void {
  document.body.innerHTML = '<input><output>0</output><div style="width: 312px; height: 600px; overflow: auto"><div style="height: 440000px"></div></div>'
  const [field, text] = [document.querySelector('input'), document.querySelector('output')]
  field?.addEventListener('keydown', () => {
    if (text) text.textContent = String(Number(text.textContent) + 1)
  })
  field?.focus()
}

export async function accountIds(): Promise<readonly AccountId[]> {
  const reply = await (window as unknown as BenchWindow).tillkeys.accounts.list()
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.map(({ id }: AccountView) => id)
}

/** One change of one account; answers how long its acknowledgement took, ms. */
export async function pin(id: AccountId, pinned: boolean): Promise<number> {
  const started = performance.now()
  const reply = await (window as unknown as BenchWindow).tillkeys.accounts.pin({ ids: [id], pinned })
  if (!reply.ok) throw new Error(reply.error.code)
  return performance.now() - started
}

/** A request as the user sends it; answers how long it took, ms. */
export async function send(id: AccountId, runId: string, path: string): Promise<number> {
  const started = performance.now()
  const reply = await (window as unknown as BenchWindow).tillkeys.requests.run({
    draft: { runId: runId as RunId, id, method: 'GET', path, query: [], headers: [], body: null }, consent: { confirmation: null, allowForeign: false },
  })
  if (!reply.ok || reply.value.status !== 200) throw new Error(`${path} was not answered`)
  return performance.now() - started
}

/** One request as all of them; answers how long it took until the page knew the last answer and its group, ms. Throws when not all were answered. */
export async function runAsMany(ids: readonly AccountId[], path: string): Promise<number> {
  const { tillkeys } = window as unknown as BenchWindow
  const started = performance.now()
  const ms = await new Promise<number>((resolve, reject) => {
    const stop = tillkeys.on('runs.changed', ({ run }) => {
      if (run?.state !== 'done') return
      stop()
      resolve(performance.now() - started)
    })
    const look = { rules: { kinds: ['ids', 'times'] as const, fields: [], paths: [], arrayOrder: true }, columns: [] }
    const order = { ids, request: { method: 'GET' as const, path, query: [], headers: [], body: null }, look, canary: null, confirmation: '' }
    tillkeys.runs.start(order).then(reply => { if (!reply.ok) reject(new Error(reply.error.code)) }, reject)
  })
  const reply = await tillkeys.runs.get()
  if (!reply.ok || !reply.value?.rows.every(({ state, group }) => state === 'answered' && group !== null)) throw new Error('not all were answered and grouped')
  return ms
}

/** Signs all of them in anew; answers how long that took, ms. Throws when one could not be. */
export async function signIn(ids: readonly AccountId[]): Promise<number> {
  const started = performance.now()
  const reply = await (window as unknown as BenchWindow).tillkeys.session.refreshAll(ids)
  const ms = performance.now() - started
  if (!reply.ok) throw new Error(reply.error.code)
  if (!reply.value.every(({ token }) => token.state === 'held' && token.reason === null)) throw new Error('not all are signed in')
  return ms
}

/** Imports the file, signs its accounts in and makes the first one active. */
export async function seed(file: string): Promise<void> {
  const { tillkeys } = window as unknown as BenchWindow
  async function valueOf<T>(reply: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }>): Promise<T> {
    const answer = await reply
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }
  while ((await valueOf(tillkeys.vault.state())).state === 'opening') await new Promise(done => setTimeout(done, 50))
  const view = await valueOf(tillkeys.imports.open(file))
  if (view.needs !== null) throw new Error('the file is encrypted')
  const rows = view.rows.filter(({ isTakeable }) => isTakeable).map(({ row }) => row)
  const ids = (await valueOf(tillkeys.imports.apply({ importId: view.importId, rows }))).added.map(({ id }) => id)
  const sessions = await valueOf(tillkeys.session.refreshAll(ids))
  if (!sessions.every(({ token }) => token.state === 'held')) throw new Error('not all are signed in')
  const [first] = ids
  if (first) await valueOf(tillkeys.accounts.activate(first))
}
