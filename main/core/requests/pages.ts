import type { PagesView } from '../../../preload/request-views'
import { isAppError, type AppError } from '../errors'
import type { Spool } from '../ports'
import { isSuccess, textOf } from '../tillhub/response'
import { createAnswerSink } from './answer-sink'
import type { ResolvedDraft } from './draft'
import type { Exchange, Exchanged } from './exchange'
import { nextPageOf } from './next-page'
import { rawResults } from './raw-results'

/** A single page is parsed whole. */
const PAGE_BYTES = 8 * 1024 * 1024

export interface PagesRead {
  /** The first answer where it was no page, else all results in one envelope under the last answer's head. */
  readonly exchanged: Exchanged
  readonly pages: PagesView
  /** What ended it before its time. */
  readonly error: AppError | null
}

/**
 * Reads page after page of a list, at most `cap` of them. Stops when there is no next one, when a link comes again or leads to
 * another server, and when a page cannot be had; what was read until then counts.
 */
export async function readPages(
  call: Omit<Parameters<Exchange['send']>[0], 'headBytes'>, cap: number, { exchange, spool }: { readonly exchange: Exchange; readonly spool: Spool | null },
): Promise<PagesRead> {
  const all = createAnswerSink(spool)
  const seen = new Set<string>()
  const write = (text: string): Promise<void> => all.take(new TextEncoder().encode(text))
  let last: Exchanged | null = null
  let request: ResolvedDraft = call.request
  let [read, results] = [0, 0]

  async function finish(stoppedBy: PagesView['stoppedBy'], exchanged: Exchanged, error: AppError | null = null): Promise<PagesRead> {
    const pages: PagesView = { read, results, stoppedBy }
    if (read === 0) return { exchanged, pages, error }
    if (exchanged !== last) await exchanged.sink.discard()
    await write(`],"count":${results}}`)
    const { response } = last ?? exchanged
    return { exchanged: { response: { ...response, body: all.head(), truncated: false }, sink: all, renewalError: null }, pages, error }
  }

  /** With pages before it, a page that cannot be had is no reason to throw. */
  async function ask(): Promise<{ readonly exchanged: Exchanged; readonly error: AppError | null }> {
    try {
      return { exchanged: await exchange.send({ ...call, request, headBytes: PAGE_BYTES }), error: null }
    } catch (error) {
      if (!last || call.signal.aborted || !isAppError(error)) throw error
      return { exchanged: last, error }
    }
  }

  try {
    for (;;) {
      seen.add(request.pathAndQuery)
      const { exchanged, error } = await ask()
      if (error || !isSuccess(exchanged.response)) return await finish('failed', exchanged, error)
      const text = textOf(exchanged.response)
      const { path, isForeign, rows } = nextPageOf(text, call.target.baseUrl)
      const raw = rows === null || exchanged.response.truncated ? null : rawResults(text)
      if (raw === null) return await finish('no-results', exchanged)
      await last?.sink.discard()
      last = exchanged
      await write(read === 0 ? '{"results":[' : '')
      if (raw.trim() !== '') await write(results === 0 ? raw : `,${raw}`)
      read += 1
      results += rows ?? 0
      call.record.note('page', String(read))
      if (isForeign) return await finish('foreign-link', exchanged)
      if (path === null) return await finish('end', exchanged)
      if (seen.has(path)) return await finish('repeated', exchanged)
      if (read === cap) return await finish('cap', exchanged)
      request = { ...request, pathAndQuery: path }
    }
  } catch (error) {
    // After a part that could not be written the file is no whole any more.
    await all.discard()
    throw error
  }
}
