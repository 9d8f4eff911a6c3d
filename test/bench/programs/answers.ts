import { app, contentTracing, net, type WebContents } from 'electron'
import { open, rm } from 'node:fs/promises'
import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks'
import type { Answer, PlainRequest, Question, Questions } from './questions'

const LOOP_RESOLUTION_MS = 1

/** Answers what the runner asks, from the first line of a program to its end. */
export function answerQuestions(): void {
  const page = new Promise<WebContents>(resolve => {
    app.once('web-contents-created', (_event, contents) => contents.once('did-finish-load', () => resolve(contents)))
  })
  const answers = createAnswers(page)
  process.on('message', (question: Question) => {
    const answer = answers[question.ask] as (input: unknown) => unknown
    Promise.resolve().then(() => answer(question.input)).then(
      value => reply({ id: question.id, value }),
      (error: unknown) => reply({ id: question.id, error: error instanceof Error ? error.message : String(error) }),
    )
  })
}

function reply(answer: Answer): void {
  process.send?.(answer)
}

type Answers = { readonly [Q in keyof Questions]: (input: Parameters<Questions[Q]>[0]) => ReturnType<Questions[Q]> | Promise<ReturnType<Questions[Q]>> }

function createAnswers(page: Promise<WebContents>): Answers {
  let loop: IntervalHistogram | null = null
  return {
    page: async code => (await page).executeJavaScript(code) as Promise<unknown>,
    pagePid: async () => (await page).getOSProcessId(),
    async devTools({ method, params }) {
      const { debugger: tools } = await page
      if (!tools.isAttached()) tools.attach()
      return tools.sendCommand(method, params) as Promise<unknown>
    },
    startTrace: () => contentTracing.startRecording({ included_categories: ['blink.user_timing', 'devtools.timeline', 'v8'], excluded_categories: ['*'] }),
    endTrace: () => contentTracing.stopRecording(),
    watchLoop() {
      loop?.disable()
      loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
      loop.enable()
    },
    loopDelay: () => (loop ? loop.max / 1e6 - LOOP_RESOLUTION_MS : 0),
    async writeFile({ path, bytes }) {
      const content = Buffer.alloc(bytes, 'x')
      const started = performance.now()
      const file = await open(path, 'wx')
      await file.writeFile(content)
      await file.sync()
      await file.close()
      const ms = performance.now() - started
      await rm(path)
      return ms
    },
    async fetchAll({ lists, atOnce }) {
      await app.whenReady()
      const started = performance.now()
      await Promise.all(lists.flatMap(list => {
        const waiting = list.values()
        return Array.from({ length: atOnce }, () => fetchInTurn(waiting))
      }))
      return performance.now() - started
    },
    quit: () => app.quit(),
  }
}

async function fetchInTurn(requests: Iterable<PlainRequest>): Promise<void> {
  for (const { url, ...request } of requests) {
    const response = await net.fetch(url, { ...request, cache: 'no-store', credentials: 'omit' })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  }
}
