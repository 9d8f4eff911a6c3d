import type { DashboardStep, DisarmFact, DisarmView, ProofKind, ReceiptFormat, RevokeHow } from '../../../preload/disarm-views'
import type { AccountId, EnvironmentInput, KeyInput } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import type { Activity, ActivityEntry } from '../activity/activity'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import type { Secret } from '../secret'
import type { Pasted } from '../secrets/pasted'
import type { Sessions } from '../session/sessions'
import { createQueue } from '../storage/queue'
import type { SealedRecords } from '../storage/sealed-records'
import { serverText } from '../tillhub/server-text'
import { createDisarmProofs } from './disarm-proofs'
import { isReplaced, newRecord, toView, usableToken, type DisarmRecord } from './disarm-record'
import type { DisarmServer, KeyPlace } from './disarm-server'
import { writeReceipt, type ReceiptLanguage, type WrittenReceipt } from './receipt'

/** Leads from a leaked key to a new one. What is learnt on the way is sealed on disk after each step, so that a restart goes on with it. */
export interface Disarm {
  get(id: AccountId): Promise<DisarmView | null>
  start(id: AccountId): Promise<DisarmView>
  /** Throws 'input-invalid' unless `confirmation` is the account's title, 'revoke-impossible' without a token or the place of the key. */
  revoke(input: { readonly id: AccountId; readonly how: RevokeHow; readonly confirmation: string }): Promise<DisarmView>
  logOut(id: AccountId): Promise<DisarmView>
  tick(input: { readonly id: AccountId; readonly step: DashboardStep; readonly done: boolean }): Promise<DisarmView>
  /** Throws 'record-unreadable' for a key that cannot be read, 'not-found' where there is no token to try. */
  prove(input: { readonly id: AccountId; readonly what: ProofKind }): Promise<DisarmView>
  /** Throws 'key-leaked' for the old key. */
  enterKey(input: { readonly id: AccountId; readonly key: KeyInput }): Promise<DisarmView>
  unfreeze(id: AccountId): Promise<DisarmView>
  receipt(input: { readonly id: AccountId; readonly format: ReceiptFormat; readonly language: ReceiptLanguage }): Promise<WrittenReceipt>
  /** The receipt was saved. */
  noteReceipt(id: AccountId): Promise<DisarmView>
  forget(id: AccountId): Promise<void>
  flush(): Promise<void>
}

export function createDisarm(deps: {
  readonly store: SealedRecords<DisarmRecord>
  readonly accounts: Pick<Accounts, 'profile' | 'title' | 'freeze' | 'isFrozen' | 'replaceKey'>
  readonly sessions: Pick<Sessions, 'state' | 'refresh' | 'drop' | 'reset'>
  readonly activity: Pick<Activity, 'add'>
  readonly pasted: Pick<Pasted, 'take' | 'release'>
  readonly server: DisarmServer
  readonly clock: Clock
  /** Null when it cannot be read. */
  readonly keyOf: (id: AccountId) => Secret | null
  readonly baseUrlOf: (environment: EnvironmentInput) => Promise<string>
  readonly background: (work: Promise<unknown>) => void
}): Disarm {
  const { store, accounts, sessions, server, clock, keyOf } = deps
  const turns = new Map<AccountId, ReturnType<typeof createQueue>>()

  /** Two steps of one account never mix, however fast the buttons are pressed. */
  function inTurn<T>(id: AccountId, work: () => Promise<T>): Promise<T> {
    const turn = turns.get(id) ?? createQueue()
    turns.set(id, turn)
    return turn(work)
  }

  async function save(id: AccountId, record: DisarmRecord): Promise<DisarmView> {
    store.set(id, record)
    await store.flush()
    return toView(id, record, keyOf(id), clock.now())
  }

  async function recordOf(id: AccountId): Promise<DisarmRecord> {
    accounts.profile(id)
    const record = await store.get(id)
    if (!record) throw new AppError('not-found')
    return record
  }

  /** A step of a disarming that has not ended. */
  function step(id: AccountId, work: (record: DisarmRecord) => Promise<DisarmRecord>): Promise<DisarmView> {
    return inTurn(id, async () => {
      const record = await recordOf(id)
      if (record.endedAt !== null) throw new AppError('input-invalid')
      return save(id, await work(record))
    })
  }

  const log = (id: AccountId, entry: ActivityEntry): void => deps.background(deps.activity.add(id, entry))
  const logFact = (id: AccountId, what: ActivityEntry['what'], { outcome, status, requestId }: DisarmFact, detail: string | null = null): void =>
    log(id, { what, outcome, status, requestId, detail })
  const proofs = createDisarmProofs({ server, clock, baseUrlOf: deps.baseUrlOf, log: logFact })

  async function storeKey(id: AccountId, record: DisarmRecord, key: Secret): Promise<DisarmRecord> {
    await accounts.replaceKey(id, key)
    sessions.reset(id)
    log(id, { what: 'key-changed' })
    return { ...record, newKey: null, keyReplaced: true, keyTested: null }
  }

  return {
    async get(id) {
      const record = await store.get(id)
      return record && toView(id, record, keyOf(id), clock.now())
    },

    start: id => inTurn(id, async () => {
      const { accountId, environment } = accounts.profile(id)
      const before = await store.get(id)
      if (before?.endedAt === null && accounts.isFrozen(id)) return toView(id, before, keyOf(id), clock.now())
      await accounts.freeze(id, true)
      // A sign-in under way brings a token that has to be ended, too. It is waited for; none begins, because the account is frozen.
      await Promise.allSettled([sessions.refresh(id)])
      const oldKey = keyOf(id)
      const place = placeOf(sessions.state(id))
      const token = sessions.drop(id)
      log(id, { what: 'freeze' })
      const title = serverText(accounts.title(id), oldKey ? [oldKey] : [])
      return save(id, newRecord({ startedAt: clock.now(), title, accountId, environment, place, oldKey }, token))
    }),

    revoke: ({ id, how, confirmation }) => step(id, async record => {
      if (confirmation.trim() !== accounts.title(id).trim()) throw new AppError('input-invalid', { detail: 'confirmation' })
      const token = usableToken(record, clock.now())
      if (!token || !record.place) throw new AppError('revoke-impossible')
      const { fact, newKey } = await server.revoke(await deps.baseUrlOf(record.environment), token, record.place, how)
      logFact(id, 'revoke', fact, how)
      const revoked = { ...record, revoked: { ...fact, how } }
      if (!newKey) return revoked
      // Kept before anything else can fail: the server tells it once.
      await save(id, { ...revoked, newKey })
      return storeKey(id, revoked, newKey)
    }),

    logOut: id => step(id, record => proofs.endTokens(id, record)),

    tick: ({ id, step: name, done }) => step(id, async record => {
      const others = record.ticked.filter(({ step: ticked }) => ticked !== name)
      return { ...record, ticked: done ? [...others, { step: name, at: clock.now() }] : others }
    }),

    prove: ({ id, what }) => step(id, record => (what === 'key' ? proofs.proveKey(id, record) : proofs.proveToken(id, record))),

    enterKey: ({ id, key }) => step(id, async record => {
      const given = deps.pasted.take(key)
      if (given && record.oldKey?.equals(given)) throw new AppError('key-leaked')
      const waiting = given ?? record.newKey
      const stored = waiting ? await storeKey(id, record, waiting) : record
      deps.pasted.release(key)
      const current = keyOf(id)
      if (!current) throw new AppError('record-unreadable', { accountId: id })
      if (record.oldKey?.equals(current)) throw new AppError('key-required')
      await save(id, stored)
      // The account may have been corrected meanwhile: the new key belongs to what it is now.
      const { accountId, environment } = accounts.profile(id)
      const { fact } = await server.tryKey({ baseUrl: await deps.baseUrlOf(environment), accountId, key: current })
      return { ...stored, keyReplaced: true, keyTested: fact }
    }),

    unfreeze: id => step(id, async record => {
      const kept = record.newKey ? await storeKey(id, record, record.newKey) : record
      const keyReplaced = isReplaced(kept, keyOf(id))
      await accounts.freeze(id, false)
      log(id, { what: 'unfreeze' })
      deps.background(sessions.refresh(id))
      return { ...kept, keyReplaced, endedAt: clock.now(), oldKey: null, tokens: [] }
    }),

    async receipt({ id, format, language }) {
      const current = keyOf(id)
      return writeReceipt(await recordOf(id), { format, language, at: clock.now(), secrets: current ? [current] : [] })
    },

    noteReceipt: id => inTurn(id, async () => save(id, { ...(await recordOf(id)), receiptAt: clock.now() })),
    forget: id => store.remove(id),
    flush: () => store.flush(),
  }
}

function placeOf({ pathId, configurationId, subUserId }: Readonly<Record<keyof KeyPlace, string | null>>): KeyPlace | null {
  return pathId && configurationId && subUserId ? { pathId, configurationId, subUserId } : null
}
