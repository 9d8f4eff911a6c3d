import type { AccountId, AccountView, NetworkView, SessionView, VaultView } from '../../../preload/views'
import { numbersOf } from '../../../preload/catalogue/pseudonyms'
import type { TrayItem, TrayModel } from '../ports'
import type { DesktopWords } from './desktop-words'
import { shownName } from './shown-name'

export interface TrayFacts {
  readonly accounts: readonly AccountView[]
  readonly sessions: ReadonlyMap<AccountId, SessionView>
  readonly vault: VaultView['state']
  readonly network: NetworkView
  readonly isPresenting: boolean
  readonly now: number
  readonly words: DesktopWords
}

const byName = new Intl.Collator(undefined, { numeric: true })
/** A menu that is longer does not fit on a screen. */
const MOST_IN_GROUP = 12
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

type Standing = 'failed' | 'expiring' | 'well'

/** What the tray says and offers: pinned, failed and expiring accounts, each once. While locked, nothing of any account. */
export function trayModel(facts: TrayFacts): TrayModel {
  const { vault, words } = facts
  const open: TrayItem = { label: words.open, action: { what: 'open' } }
  const quit: TrayItem = { label: words.quit, action: { what: 'quit' } }
  if (vault !== 'open' && vault !== 'memory') {
    const isLocked = vault === 'locked'
    const status = isLocked ? words.locked : words.opening
    const unlock: readonly TrayItem[] = isLocked ? [{ label: words.unlock, action: { what: 'unlock' } }] : []
    return { tooltip: `Tillkeys · ${status}`, ages: false, items: [{ label: status }, 'separator', ...unlock, open, 'separator', quit] }
  }

  const groups: Record<'pinned' | 'failed' | 'expiring', AccountView[]> = { pinned: [], failed: [], expiring: [] }
  let failed = 0
  for (const account of facts.accounts) {
    const standing = standingOf(facts.sessions.get(account.id), facts)
    if (standing === 'failed') failed++
    if (account.pinned) groups.pinned.push(account)
    else if (standing !== 'well') groups[standing].push(account)
  }
  const numbers = facts.isPresenting ? numbersOf(facts.accounts) : null
  const nameOf = ({ id, title }: AccountView): string => (numbers ? words.account(numbers.get(id) ?? 0) : shownName(title))
  const isOffline = facts.network.hosts.some(({ state }) => state === 'offline')
  const count = facts.accounts.length === 0 ? words.noAccounts : words.status(facts.accounts.length, failed)
  const status = isOffline ? `${words.offline} · ${count}` : count

  const listed = (['pinned', 'failed', 'expiring'] as const).flatMap(group => groupItems(words.groups[group], groups[group], nameOf, facts))
  return {
    tooltip: `Tillkeys · ${status}`,
    ages: [...facts.sessions.values()].some(({ token }) => token.endsAt !== null && token.endsAt > facts.now),
    items: [
      { label: status }, 'separator', ...listed, open,
      ...(vault === 'open' ? [{ label: words.lock, action: { what: 'lock' } } satisfies TrayItem] : []), 'separator', quit,
    ],
  }
}

function groupItems(title: string, accounts: readonly AccountView[], nameOf: (account: AccountView) => string, facts: TrayFacts): readonly TrayItem[] {
  if (accounts.length === 0) return []
  const named = accounts.map(account => ({ account, name: nameOf(account) })).sort((a, b) => byName.compare(a.name, b.name))
  const more = accounts.length - MOST_IN_GROUP
  return [
    { label: title },
    ...named.slice(0, MOST_IN_GROUP).map(({ account, name }) => accountItem(account, name, facts)),
    ...(more > 0 ? [{ label: facts.words.more(more), action: { what: 'open' } } satisfies TrayItem] : []),
    'separator',
  ]
}

function accountItem({ id, frozen }: AccountView, name: string, facts: TrayFacts): TrayItem {
  const { words } = facts
  return {
    label: `${name} · ${frozen ? words.frozen : stateWords(facts.sessions.get(id), facts)}`,
    submenu: [
      { label: words.switchTo, action: { what: 'switch', id } },
      // Nothing is sent as a frozen account, and its token is not given away.
      ...(frozen ? [] : [
        { label: words.refresh, action: { what: 'refresh', id } } as const, { label: words.copyToken, action: { what: 'copy-token', id } } as const,
      ]),
    ],
  }
}

function standingOf(session: SessionView | undefined, { now, network }: TrayFacts): Standing {
  if (!session) return 'well'
  const { key, token } = session
  if (key.state === 'refused' || key.state === 'blocked' || key.state === 'unreadable') return 'failed'
  // One state of the network, not of so many accounts.
  if (token.state === 'unreachable') return network.hosts.some(({ state }) => state === 'offline') ? 'well' : 'failed'
  return token.state === 'held' && token.warnAt !== null && token.warnAt <= now && token.endsAt !== null && token.endsAt > now ? 'expiring' : 'well'
}

/** A bad key tells more than the token that is left of it. */
function stateWords(session: SessionView | undefined, { now, words }: TrayFacts): string {
  if (!session) return words.tokens.none
  const { key: { state }, token } = session
  if (state === 'refused' || state === 'blocked' || state === 'unreadable') return words.keys[state]
  if (token.state !== 'held') return words.tokens[token.state]
  if (token.endsAt === null) return words.tokens.valid
  if (token.endsAt <= now) return words.tokens.expired
  return `${token.warnAt !== null && token.warnAt <= now ? words.tokens.expiring : words.tokens.valid} ${duration(token.endsAt - now)}`
}

/** In the largest whole unit, as the window spells it: "29 d", "4 min". Below a minute, "1 min": nobody counts seconds in a menu. */
function duration(ms: number): string {
  if (ms >= DAY_MS) return `${Math.floor(ms / DAY_MS)} d`
  if (ms >= HOUR_MS) return `${Math.floor(ms / HOUR_MS)} h`
  return `${Math.max(1, Math.floor(ms / MINUTE_MS))} min`
}
