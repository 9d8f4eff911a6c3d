import type { HistoryEntry, HistoryQuery, RequestText } from '../../../preload/request-views'
import type { AccountId, NameValue, RequestDraft, RunId, RunView } from '../../../preload/views'
import { AppError } from '../errors'
import type { Secret } from '../secret'
import type { SealedRecords } from '../storage/sealed-records'
import { MASK, redactHeaders, redactJsonText, redactText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'

/** Newest entries kept per account. */
const MOST_ENTRIES = 200
/** Characters. A longer body is not worth keeping two hundred times. */
const LONGEST_BODY = 20_000

/** The requests of each account, sealed on disk, masked before. Losing the last second of it costs nothing. */
export interface History {
  add(draft: RequestDraft, run: RunView, secrets: readonly Secret[]): Promise<void>
  /** Newest first, those that hold every word of the text. */
  list(query: HistoryQuery): Promise<HistoryEntry[]>
  /** What support needs to find it: time, host, path, status and request id. Throws 'not-found' for one that made way. */
  supportText(id: AccountId, runId: RunId): Promise<string>
  forget(id: AccountId): Promise<void>
  flush(): Promise<void>
}

export function createHistory(store: SealedRecords<readonly HistoryEntry[]>): History {
  return {
    async add(draft, run, secrets) {
      const entry = entryOf(draft, run, secrets)
      await store.update(draft.id, before => [entry, ...(before ?? [])].slice(0, MOST_ENTRIES))
    },
    async list({ id, text }) {
      const words = text.toLowerCase().split(/\s+/).filter(word => word !== '')
      return ((await store.get(id)) ?? []).filter(entry => {
        const searched = searchedText(entry)
        return words.every(word => searched.includes(word))
      })
    },
    async supportText(id, runId) {
      const entry = (await store.get(id))?.find(each => each.runId === runId)
      if (!entry) throw new AppError('not-found')
      return linesFor(entry).join('\n')
    },
    forget: id => store.remove(id),
    flush: () => store.flush(),
  }
}

function entryOf(draft: RequestDraft, run: RunView, secrets: readonly Secret[]): HistoryEntry {
  const { method, path, query, headers, body } = draft
  const masked = maskedText(draft, secrets)
  const url = URL.canParse(run.url) ? new URL(run.url) : null
  return {
    ...masked,
    runId: draft.runId, id: draft.id, at: run.startedAt,
    outcome: run.error?.code ?? 'ok', status: run.status, ms: run.ms, bytes: run.bytes, requestId: run.requestId ?? run.error?.requestId ?? null,
    host: url?.host ?? null, sentPath: url?.pathname ?? masked.path.split('?')[0] ?? '',
    isMasked: JSON.stringify(masked) !== JSON.stringify({ method, path, query, headers, body } satisfies RequestText),
  }
}

function maskedText({ method, path, query, headers, body }: RequestDraft, secrets: readonly Secret[]): RequestText {
  const known = (text: string): string => redactKnown(text, secrets)
  return {
    method,
    path: redactText(known(path)),
    // A query value goes by its name, as a header does.
    query: redactHeaders(pairs(query, known)),
    headers: redactHeaders(pairs(headers, known)),
    body: body === null ? null : body.length > LONGEST_BODY ? MASK : redactJsonText(known(body)),
  }
}

function pairs(rows: readonly NameValue[], mask: (text: string) => string): (readonly [string, string])[] {
  return rows.map(({ name, value }) => [name, mask(value)] as const)
}

function searchedText({ method, path, sentPath, query, status, outcome, requestId }: HistoryEntry): string {
  return [method, path, sentPath, ...query.map(({ name, value }) => `${name}=${value}`), status, outcome, requestId].join(' ').toLowerCase()
}

/** In English, as whoever looks for it at Tillhub reads logs. */
function linesFor({ at, host, method, sentPath, status, outcome, requestId }: HistoryEntry): string[] {
  return [
    `Time: ${new Date(at).toISOString()}`,
    `Host: ${host ?? '-'}`,
    `Request: ${method} ${sentPath}`,
    `Status: ${status ?? '-'}${outcome === 'ok' ? '' : ` (${outcome})`}`,
    `request.id: ${requestId ?? '-'}`,
  ]
}
