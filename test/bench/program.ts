import { spawn, type ChildProcess } from 'node:child_process'
import type { Answer, Question, Questions } from './programs/questions'

/** A program that was started to be measured. */
export interface Program {
  readonly pid: number
  /** Epoch ms of the moment before the process was made. */
  readonly startedAt: number
  ask<Q extends keyof Questions>(question: Q, input: Parameters<Questions[Q]>[0]): Promise<ReturnType<Questions[Q]>>
  /** Runs a function in the page. It can use only what it is given; what it answers must survive JSON. */
  page<A extends readonly unknown[], T>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>
  /** Ends it as a user would, and waits for its last writes. */
  quit(): Promise<void>
}

const PATIENCE_MS = 15 * 60_000
const LAST_WORDS = 2_000

/** Starts Tillkeys or the empty window on a data folder. A question that the program cannot answer any more rejects with its last words. */
export function startProgram(which: 'tillkeys' | 'empty', folder: string): Program {
  const electron = process.env['TILLKEYS_ELECTRON']
  if (electron === undefined) throw new Error('Run the benchmarks by "npm run bench": they need its session.')
  const startedAt = Date.now()
  const child = spawn(electron, [import.meta.dirname, `--user-data-dir=${folder}`], {
    env: { ...process.env, TILLKEYS_BENCH_PROGRAM: which }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let words = ''
  let asked = 0
  const ended = endOf(child)

  child.stderr?.on('data', chunk => { words = (words + String(chunk)).slice(-LAST_WORDS) })
  child.on('message', (answer: Answer) => {
    const question = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) question?.reject(new Error(answer.error))
    else question?.resolve(answer.value)
  })
  void ended.then(why => {
    for (const { reject } of waiting.values()) reject(new Error(`${which} ended (${why}).\n${words}`))
  })

  function ask<Q extends keyof Questions>(question: Q, input: Parameters<Questions[Q]>[0]): Promise<ReturnType<Questions[Q]>> {
    return new Promise((resolve, reject) => {
      const id = ++asked
      const late = setTimeout(() => reject(new Error(`${which} did not answer "${question}".`)), PATIENCE_MS)
      waiting.set(id, {
        resolve(value) { clearTimeout(late); resolve(value as ReturnType<Questions[Q]>) },
        reject(error) { clearTimeout(late); reject(error) },
      })
      child.send({ id, ask: question, input } satisfies Question, error => { if (error) waiting.get(id)?.reject(error) })
    })
  }

  return {
    pid: child.pid ?? 0,
    startedAt,
    ask,
    page: (run, ...args) => ask('page', `(${run.toString()})(...${JSON.stringify(args)})`) as Promise<never>,
    async quit() {
      // It may be gone before it can answer.
      await Promise.race([ask('quit', null), ended])
      await ended
    },
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise(resolve => child.once('error', error => resolve(error.message)).once('exit', (code, signal) => resolve(String(signal ?? code))))
}
