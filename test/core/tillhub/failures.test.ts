import { expect, it } from 'vitest'
import { requestFailure } from '../../../main/core/tillhub/failures'
import { response } from '../../fakes/http'

const context = { host: 'api.tillhub.com', now: 0, secrets: [] }

it('a failure that comes with a megabyte is told by its status alone', () => {
  const said = (padding: number) => requestFailure(response(503, { msg: 'Out of order', request: { id: 'r-1' }, padding: 'x'.repeat(padding) }), context)
  expect(said(1_000)).toMatchObject({ code: 'server-error', details: { status: 503, serverMessage: 'Out of order', requestId: 'r-1' } })
  expect(said(1_100_000)).toMatchObject({ code: 'server-error', details: { status: 503, serverMessage: null, requestId: null } })
})
