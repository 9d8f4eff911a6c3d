import { isAppError, type ErrorCode } from '../../../main/core/errors'
import type { HttpResponse } from '../../../main/core/ports'
import { Secret } from '../../../main/core/secret'
import { createTillhub } from '../../../main/core/tillhub/client'
import { createFakeClock } from '../../fakes/clock'
import { response, scriptedHttp } from '../../fakes/http'
import { createTally, holds, type Random, type Row } from '../row'

const good = JSON.stringify({
  token: 'token', token_type: 'Bearer', expires_at: '2026-02-01T00:00:00.000Z', user: { id: 'id', name: 'Anna', legacy_id: '' },
  sub_user: { id: 'sub', api_key: 'key', active: true, blocked: false, deleted: false }, request: { id: 'request', host: 'h' },
})
const refusal = JSON.stringify({ status: 401, msg: 'Unauthorized', request: { id: 'request' } })
const portal = '<!doctype html><html><body>Please sign in to the Wi-Fi</body></html>'
const statuses = [200, 201, 204, 206, 304, 400, 401, 402, 403, 404, 405, 408, 409, 410, 418, 421, 422, 425, 426, 429, 451, 500, 501, 502, 503, 504, 507, 511, 520, 599]
const types = ['application/json', 'application/json; charset=utf-8', 'text/html', 'text/plain', 'image/png', '', 'application/octet-stream', 'garbage;;;']

type Mutation = (body: string, random: Random) => string
const mutations: readonly Mutation[] = [
  body => body,
  () => '', () => portal, () => 'null', () => '[]', () => '"text"', () => '0', () => 'true',
  (body, random) => body.slice(0, random.int(body.length)),
  (body, random) => { const at = random.int(body.length); return body.slice(0, at) + random.bytes(1 + random.int(8)).toString('latin1') + body.slice(at + 1) },
  (body, random) => body.replace(random.pick(['"token"', '"user"', '"id"', '"sub_user"', '"expires_at"']), '"gone"'),
  (body, random) => body.replace(random.pick(['"token"', '"Anna"', '"id"', '"sub"', 'true', 'false']), random.pick(['null', '5', '{}', '[]', '"x"', '1e999'])),
  (body, random) => '{"a":'.repeat(random.int(20_000)) + body,
  body => body.replace('{', '{"token":"first","__proto__":{"polluted":1},'),
  body => `\uFEFF${body}`, body => `)]}'\n${body}`, body => body + body,
  (_body, random) => random.bytes(random.int(500)).toString('latin1'),
]

/** What only Tillhub's own JSON may say of a key, by status. */
const VERDICTS: readonly ErrorCode[] = ['key-refused', 'key-forbidden', 'account-unknown', 'sign-in-malformed']
const VERDICT_STATUSES = [400, 401, 403, 422]

export const row: Row = {
  id: 'F12',
  title: 'hostile answers to a sign-in',
  sizes: { ci: 500, long: 5_000 },
  async run(size, random) {
    const tally = createTally()
    let signedIn = 0
    let refused = 0
    for (let attempt = 0; attempt < size; attempt++) {
      const status = random.pick(random.int(3) === 0 ? [200, 401] : statuses)
      const body = random.pick(mutations)(status < 400 ? good : refusal, random)
      const answer: HttpResponse = { ...response(status, body, { 'content-type': random.pick(types) }), truncated: random.int(20) === 0 }
      await tally.attempt(`${status} ${JSON.stringify(body.slice(0, 60))}`, async () => {
        const tillhub = createTillhub({ http: scriptedHttp(() => answer), clock: createFakeClock(), version: '0' })
        const outcome = await tillhub.authenticate({ baseUrl: 'https://api.tillhub.com', accountId: 'id', key: new Secret('key') })
          .then(() => 'signed-in' as const, (error: unknown) => {
            holds(isAppError(error), `failed with ${String(error)}`)
            return error.code
          })
        check(outcome, answer, body)
        if (outcome === 'signed-in') signedIn += 1
        if (outcome === 'key-refused') refused += 1
      })
    }
    await tally.attempt('good answers were among them, and true refusals', () => holds(signedIn > 0 && refused > 0, `${signedIn} and ${refused}`))
    return tally.outcome()
  },
}

function check(outcome: ErrorCode | 'signed-in', { status, truncated }: HttpResponse, body: string): void {
  const json = parsed(body)
  if (outcome === 'signed-in') holds(status >= 200 && status < 300 && !truncated && typeof (json as { token?: unknown } | null)?.token === 'string', 'signed in without a token')
  else if (VERDICTS.includes(outcome)) holds(VERDICT_STATUSES.includes(status) && !truncated && typeof json === 'object' && json !== null, `called ${outcome} by what is not Tillhub`)
  else if (status === 429) holds(outcome === 'rate-limited', `429 is ${outcome}`)
  else if (status >= 500) holds(outcome === 'server-error', `${status} is ${outcome}`)
  else holds(outcome === 'unexpected-reply', `${status} is ${outcome}`)
  holds(!('polluted' in {}), 'the prototype of all objects was changed')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}
