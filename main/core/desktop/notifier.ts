import type { AccountId, ErrorCode, SessionView, SettingsView } from '../../../preload/views'
import { numbersOf } from '../../../preload/catalogue/pseudonyms'
import type { Core } from '../core'
import type { Clock } from '../ports'
import { verdictOf } from '../session/session-state'
import type { DesktopWords } from './desktop-words'
import { shownName } from './shown-name'

/** What goes wrong together is told together: a server that fails, fails for many. */
const GATHER_MS = 2_000
const MOST_NAMED = 3

/** The line at the top of the window tells these, once for all accounts; they pass by themselves. */
const QUIET: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'offline', 'dns-failed', 'connection-refused', 'connection-reset', 'connect-timeout', 'timeout', 'proxy-failed', 'network-failed', 'rate-limited', 'cancelled', 'vault-locked',
])

export interface Notice {
  readonly title: string
  readonly body: string
  /** The account to show when it is clicked. */
  readonly id: AccountId
}

/**
 * Tells when a pinned account's key turns refused or blocked, or its renewal fails: once each time, nothing that was so before this start, and
 * not what the user is looking at. Names no account while presenting. Answers with what stops it.
 */
export function createNotifier(deps: {
  readonly core: Pick<Core, 'events' | 'accounts' | 'activity' | 'background'>
  readonly clock: Clock
  readonly settings: () => Pick<SettingsView, 'notifies' | 'presentation'>
  readonly words: () => DesktopWords
  /** The user has this account before their eyes. */
  readonly isWatched: (id: AccountId) => boolean
  readonly show: (notice: Notice) => void
}): () => void {
  const { core: { events, accounts, activity, background }, clock } = deps
  const startedAt = clock.now()
  const badKeys = new Map<AccountId, 'refused' | 'blocked'>()
  const toldRenewals = new Map<AccountId, number>()
  const waiting = new Map<AccountId, string>()
  let cancel: (() => void) | null = null

  function tell(id: AccountId, text: string): void {
    if (!deps.settings().notifies || deps.isWatched(id)) return
    waiting.set(id, text)
    cancel ??= clock.after(GATHER_MS, () => {
      cancel = null
      const gathered = [...waiting]
      waiting.clear()
      const notice = noticeOf(gathered, namesOf(deps.settings().presentation), deps.words())
      if (notice) deps.show(notice)
    })
  }

  function namesOf(isHidden: boolean): (id: AccountId) => string {
    if (!isHidden) return id => shownName(accounts.title(id))
    const numbers = numbersOf(accounts.list())
    return id => deps.words().account(numbers.get(id) ?? 0)
  }

  function isPinned(id: AccountId): boolean {
    try {
      return accounts.profile(id).pinned
    } catch {
      // Removed meanwhile.
      return false
    }
  }

  function noteKey({ id, key: { state, changedAt } }: SessionView): void {
    if (state !== 'refused' && state !== 'blocked') {
      badKeys.delete(id)
      return
    }
    if (badKeys.get(id) === state) return
    badKeys.set(id, state)
    if (changedAt !== null && changedAt >= startedAt && isPinned(id)) tell(id, deps.words().keyFailed[state])
  }

  /** The activity has a renewal that fails once, however often it is tried again. */
  async function noteRenewal(id: AccountId): Promise<void> {
    if (!isPinned(id)) return
    const [latest] = await activity.list(id)
    if (latest?.what !== 'renewal' || latest.outcome === 'ok' || latest.at < Math.max(startedAt, (toldRenewals.get(id) ?? 0) + 1)) return
    toldRenewals.set(id, latest.at)
    // A verdict on the key is told as such.
    if (!QUIET.has(latest.outcome) && verdictOf(latest.outcome) === null) tell(id, deps.words().renewalFailed)
  }

  const stops = [
    events.on('session.changed', views => { for (const view of views) noteKey(view) }),
    events.on('activity.added', ids => background(Promise.all(ids.map(noteRenewal)))),
    events.on('accounts.changed', ({ removed }) => {
      for (const id of removed) for (const map of [badKeys, toldRenewals, waiting]) map.delete(id)
    }),
    // Its name is not for who finds it locked.
    events.on('vault.changed', ({ state }) => { if (state === 'locked') waiting.clear() }),
  ]
  return () => {
    cancel?.()
    for (const stop of stops) stop()
  }
}

function noticeOf(gathered: readonly (readonly [AccountId, string])[], nameOf: (id: AccountId) => string, words: DesktopWords): Notice | null {
  const [first] = gathered
  if (!first) return null
  const [id, text] = first
  if (gathered.length === 1) return { title: nameOf(id), body: text, id }
  const named = gathered.slice(0, MOST_NAMED).map(([each]) => nameOf(each))
  const more = gathered.length - named.length
  return { title: words.several(gathered.length), body: [...named, ...(more > 0 ? [words.others(more)] : [])].join(', '), id }
}

