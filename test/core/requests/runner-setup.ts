import type { AccountClass, AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import type { HttpRequest, HttpResponse } from '../../../main/core/ports'
import { createExchange } from '../../../main/core/requests/exchange'
import type { Standing } from '../../../main/core/requests/explain'
import type { OwnerOf } from '../../../main/core/requests/guard'
import { createKeptAnswers } from '../../../main/core/requests/kept-answers'
import { createOutcome } from '../../../main/core/requests/outcome'
import { createPreview } from '../../../main/core/requests/preview'
import type { RunTarget } from '../../../main/core/requests/run-target'
import { createRunner } from '../../../main/core/requests/runner'
import { Secret } from '../../../main/core/secret'
import { createTillhub } from '../../../main/core/tillhub/client'
import { createFakeClock } from '../../fakes/clock'
import { response, scriptedHttp } from '../../fakes/http'
import { createFakeSpool } from '../../fakes/spool'

export const anna = 'anna' as AccountId
export const draft: RequestDraft = {
  runId: 'run-1' as RunId, id: anna, method: 'GET', path: '/api/v1/products/{{account.pathId}}', query: [{ name: 'limit', value: '1' }], headers: [], body: null,
}
export const bearer = (name: string) => ({ token: new Secret(`CANARY-${name}`), tokenType: 'Bearer' })
export const never = () => new Promise<never>(() => undefined)

export interface Options {
  readonly answer?: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>
  readonly tokenFor?: () => Promise<ReturnType<typeof bearer>>
  readonly renew?: () => Promise<ReturnType<typeof bearer>>
  readonly baseUrl?: () => string
  readonly target?: () => Promise<RunTarget>
  readonly accountClass?: AccountClass
  readonly ownerOf?: OwnerOf
  /** Values of the user's own variables; those that begin with CANARY are secret. */
  readonly own?: Readonly<Record<string, string>>
  readonly pathId?: () => string | null
}

/** A runner of one account, its network scripted. It holds the token "old" when it starts. */
export function setup({ answer = () => response(200, { request: { id: 'r-1' }, results: [] }), baseUrl = () => 'https://api.tillhub.com', own = {}, ...options }: Options = {}) {
  const clock = createFakeClock()
  const http = scriptedHttp(answer)
  const spool = createFakeSpool()
  const kept = createKeptAnswers()
  const finished: RunView[] = []
  const { ownerOf = () => null, accountClass = 'test', pathId = () => 'L1' } = options
  let renewals = 0
  const tillhub = createTillhub({ http, clock, version: '1' })
  const tokenFor = options.tokenFor ?? (() => Promise.resolve(bearer('old')))
  const target = options.target ?? (() => Promise.resolve({
    id: anna, title: 'Anna', accountClass, holdToSend: false, ids: [],
    baseUrl: baseUrl(),
    own: (name: string) => own[name] ?? null,
    variables: { 'account.id': 'acc', 'account.pathId': pathId(), 'account.legacyId': null, 'subUser.id': null, 'subUser.configurationId': null },
    knownSecrets: () => ['CANARY-KEY', 'CANARY-old', ...Object.values(own).filter(value => value.startsWith('CANARY'))].map(value => new Secret(value)),
  }))
  const standing = (): Standing => ({
    sender: { id: anna, title: 'Anna', accountClass, holdToSend: false, ids: ['acc', 'L1'] }, ownerOf, host: 'api.tillhub.com', keyState: 'accepted', issuedAt: clock.now(), skewMs: 0, role: null,
    scopes: null, pathId: pathId(),
  })
  const renew = () => {
    renewals += 1
    return options.renew?.() ?? Promise.resolve(bearer('new'))
  }
  const runner = createRunner({
    clock, spool, target, ownerOf,
    exchange: createExchange({ tillhub, spool, target, tokenFor, renew }),
    outcome: createOutcome({ kept, clock, standing }),
    signIn: tokenFor,
    onFinished: run => finished.push(run),
  })
  const preview = createPreview({ target, tillhub, ownerOf, clock, tokenTypeOf: () => 'Bearer' })
  return { runner, preview, http, clock, spool, kept, finished, renewals: () => renewals }
}
