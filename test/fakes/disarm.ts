import type { Api } from '../../preload/contract'
import type { DisarmFact, DisarmView } from '../../preload/disarm-views'
import type { AccountId, AccountView, ErrorView } from '../../preload/views'

const endsInMs = 30 * 24 * 60 * 60_000

/** A disarming at a server that does whatever it is asked. */
export function createFakeDisarm({ now, accountOf, freeze, fail }: {
  readonly now: number
  readonly accountOf: (id: AccountId) => AccountView
  readonly freeze: (id: AccountId, frozen: boolean) => void
  readonly fail: (code: ErrorView['code']) => Error
}): Api['disarm'] {
  const views = new Map<AccountId, DisarmView>()
  const good = (requestId: string, status = 200): DisarmFact => ({ at: now, outcome: 'ok', status, requestId })

  async function change(id: AccountId, fields: Partial<DisarmView>): Promise<DisarmView> {
    const view = views.get(id)
    if (!view) throw fail('not-found')
    const next = { ...view, ...fields }
    views.set(id, next)
    return next
  }

  return {
    get: async (id) => views.get(id) ?? null,
    start: async (id) => {
      freeze(id, true)
      const begun: DisarmView = {
        id, startedAt: now, endedAt: null, canRevoke: true, revoked: null, loggedOut: null, tokenEndsAt: now + endsInMs, ticked: [], keyProof: null,
        tokenProof: null, keyReplaced: false, keyWaiting: false, keyTested: null, receiptAt: null,
      }
      const known = views.get(id)
      const view = known?.endedAt === null ? known : begun
      views.set(id, view)
      return view
    },
    revoke: async ({ id, how, confirmation }) => {
      if (confirmation !== accountOf(id).title) throw fail('input-invalid')
      return change(id, { revoked: { ...good('request-revoke'), how }, canRevoke: false, keyReplaced: how === 'replace' })
    },
    logOut: (id) => change(id, { loggedOut: { ...good('request-logout'), tokens: 1 }, canRevoke: false }),
    tick: async ({ id, step, done }) => {
      const others = views.get(id)?.ticked.filter((tick) => tick.step !== step) ?? []
      return change(id, { ticked: done ? [...others, { step, at: now }] : others })
    },
    prove: ({ id, what }) => change(id, what === 'key' ? { keyProof: good('request-key', 401) } : { tokenProof: good('request-token', 401) }),
    enterKey: ({ id }) => change(id, { keyReplaced: true, keyTested: good('request-test') }),
    unfreeze: (id) => {
      freeze(id, false)
      return change(id, { endedAt: now })
    },
    receipt: async ({ id }) => {
      await change(id, { receiptAt: now })
      return true
    },
  }
}
