import type { AccountId, AccountView, JsonValue, SessionView } from '../../../preload/views'
import { numbersOf } from '../../../preload/catalogue/pseudonyms'
import { isTellingName, veilBody, veilData } from './veil-data'
import { createTextVeil, mask } from './veil-text'

export interface ViewVeil {
  /** Anything main sends, without what would tell who the customers are. Our own ids, by which the window works, stay. */
  veil<T>(view: T): T
  text(text: string): string
  /** The account's real title, for what main wants typed. */
  realTitle(id: AccountId): string
  pseudonym(id: AccountId): string
}

/** What the window works by and does not show, and the request id that support needs. */
const kept = new Set(['id', 'ids', 'runId', 'importId', 'pasteId', 'requestId', 'group', 'nextPage'])
const hidden = new Set([
  'label', 'title', 'accountName', 'accountId', 'note', 'legacyId', 'pathId', 'serverAccountId', 'subUserId', 'configurationId', 'answersAs', 'expectedPathId',
  'dataFolder', 'preferencesKeptAs', 'added', 'removed', 'changed',
])
/** Told apart by numbers, since they are compared with each other. */
const numbered = new Set(['locations', 'groups'])
const data = new Set(['subUser', 'user', 'claims', 'header'])

/** `word` is what an account is called in the language of the window. */
export function createViewVeil(word: string): ViewVeil {
  const texts = createTextVeil()
  const titles = new Map<AccountId, string>()
  const numbers = new Map<AccountId, number>()
  const others = new Map<string, number>()
  const pseudonym = (id: AccountId): string => `${word} ${numbers.get(id) ?? '?'}`

  function learn(accounts: readonly AccountView[]): void {
    for (const { id, title } of accounts) titles.set(id, title)
    const before = numbers.size
    for (const [id, number] of numbersOf(accounts.filter(({ id }) => !numbers.has(id)))) numbers.set(id, before + number)
    texts.know(accounts.flatMap(({ label, title, accountId, accountName }) => [label, title, accountId, accountName]))
  }

  function account(view: AccountView): AccountView {
    const title = pseudonym(view.id)
    return { ...view, label: title, title, accountId: mask, accountName: null, tags: [], note: view.note === '' ? '' : mask }
  }

  function walk(value: unknown, key: string): unknown {
    if (typeof value === 'string') return veilString(value, key)
    if (Array.isArray(value)) return veilList(value, key)
    if (value === null || typeof value !== 'object') return value
    if (isAccount(value)) return account(value)
    if (data.has(key)) return veilData(value as JsonValue, texts)
    if ('path' in value && 'before' in value) return field(value as unknown as Record<string, JsonValue>)
    if ('field' in value && 'before' in value) return { ...value, before: mask, after: mask }
    if ('name' in value && 'left' in value) return line(value)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]))
  }
  function veilList(values: readonly unknown[], key: string): unknown {
    const accounts = values.filter((each): each is AccountView => isAccount(each))
    if (accounts.length > 0) learn(accounts)
    const sessions = values.filter(isSession)
    texts.know(sessions.flatMap((view) => [view.legacyId, view.pathId, view.serverAccountId, view.subUserId, view.configurationId]))
    return values.map((each) => walk(each, key))
  }
  function veilString(value: string, key: string): string {
    if (titles.has(value as AccountId) || kept.has(key)) return value
    if (hidden.has(key)) return value === '' ? '' : mask
    if (numbered.has(key)) return numberOf(value)
    if (key === 'body') return veilBody(value, texts)
    if (key === 'cells') return /^["[{]/.test(value) ? JSON.stringify(mask) : value
    return texts.hide(value)
  }
  function numberOf(value: string): string {
    others.set(value, others.get(value) ?? others.size + 1)
    return `•• ${others.get(value)}`
  }
  /** A field of an identity: its last name says whether its value tells. */
  function field(view: Record<string, JsonValue>): unknown {
    const isTelling = isTellingName(String(view['path']).split('.').at(-1) ?? '')
    const of = (value: JsonValue | undefined) => (value === undefined ? undefined : veilData(value, texts, isTelling))
    return { ...view, before: of(view['before']), after: of(view['after']) }
  }
  /** A line of a difference; its sides are JSON, cut where they are long. */
  function line(view: Record<string, unknown>): unknown {
    const isTelling = isTellingName(String(view['name']))
    const of = (side: unknown) => (typeof side !== 'string' || !side.startsWith('"') ? side : isTelling ? JSON.stringify(mask) : texts.hide(side))
    return { ...view, left: of(view['left']), right: of(view['right']) }
  }

  return {
    veil<T>(view: T): T {
      if (isAccount(view)) learn([view])
      return walk(view, '') as T
    },
    text: texts.hide,
    realTitle: (id) => titles.get(id) ?? '',
    pseudonym,
  }
}

function isAccount(value: unknown): value is AccountView {
  return typeof value === 'object' && value !== null && 'accountClass' in value && 'title' in value
}

function isSession(value: unknown): value is SessionView {
  return typeof value === 'object' && value !== null && 'serverAccountId' in value
}
