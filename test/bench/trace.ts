import { readFile, rm } from 'node:fs/promises'
import type { Program } from './program'

/** An event of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** The same on the clock that runs only while the thread does: it does not count the wait for a core. Some Chromiums leave it out. */
  readonly tts?: number
  readonly tdur?: number
}

/** What Chromium calls the work of scripts (with the collection of what they left behind), and of style and layout. */
const SCRIPTING = [
  'EvaluateScript', 'EventDispatch', 'FireAnimationFrame', 'FireIdleCallback', 'FunctionCall', 'MajorGC', 'MinorGC', 'RunMicrotasks', 'TimerFire',
  'v8.callFunction', 'v8.run',
]
const LAYOUT = ['Layout', 'PrePaint', 'UpdateLayoutTree']
export const scripting: ReadonlySet<string> = new Set(SCRIPTING)
export const scriptingAndLayout: ReadonlySet<string> = new Set([...SCRIPTING, ...LAYOUT])

/** The events of the program while `work` runs. */
export async function traced(program: Program, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await program.ask('startTrace', null)
  await work()
  const file = await program.ask('endTrace', null)
  const { traceEvents } = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: readonly TraceEvent[] }
  await rm(file)
  return traceEvents
}

/** How long the thread that made the two marks did such work between them, ms; what is nested counts once. Throws without the marks. */
export function workBetween(events: readonly TraceEvent[], from: string, to: string, kinds: ReadonlySet<string>): number {
  const begin = markOf(events, from)
  return workIn(ofItsThread(events, begin, kinds), begin, markOf(events, to))
}

/** The same for each stretch from one of the marks of that name to the next. */
export function workPerFrame(events: readonly TraceEvent[], mark: string, kinds: ReadonlySet<string>): readonly number[] {
  const work = ofItsThread(events, markOf(events, mark), kinds)
  const marks = events.filter(({ name }) => name === mark).sort((a, b) => a.ts - b.ts)
  return marks.slice(1).map((end, at) => workIn(work, marks[at] ?? end, end))
}

function markOf(events: readonly TraceEvent[], mark: string): TraceEvent {
  const found = events.find(({ name }) => name === mark)
  if (!found) throw new Error(`The trace has no mark "${mark}".`)
  return found
}

function ofItsThread(events: readonly TraceEvent[], { pid, tid }: TraceEvent, kinds: ReadonlySet<string>): readonly TraceEvent[] {
  return events.filter(event => event.pid === pid && event.tid === tid && kinds.has(event.name))
}

function workIn(events: readonly TraceEvent[], first: TraceEvent, last: TraceEvent): number {
  const timeOf = first.tts === undefined
    ? ({ ts, dur = 0 }: TraceEvent) => [ts, ts + dur] as const
    : ({ tts = 0, tdur = 0 }: TraceEvent) => [tts, tts + tdur] as const
  const [[begin], [end]] = [timeOf(first), timeOf(last)]
  const stretches = events.map(timeOf).map(([from, to]) => [Math.max(from, begin), Math.min(to, end)] as const).filter(([from, to]) => from < to)
  let micros = 0
  let until = begin
  for (const [from, to] of stretches.sort(([a], [b]) => a - b)) {
    micros += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return micros / 1000
}
