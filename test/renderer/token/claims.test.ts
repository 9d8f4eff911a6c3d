import { describe, expect, it } from 'vitest'
import { claimsOf, headersOf } from '../../../renderer/features/token/claims'

describe('claimsOf', () => {
  it('puts documented claims first and keeps the others', () => {
    expect(claimsOf({ zeta: 1, exp: 5, iss: 'x' }).map(({ name, known }) => [name, known])).toEqual([['iss', 'iss'], ['exp', 'exp'], ['zeta', null]])
  })

  it('reads times as seconds', () => {
    expect(claimsOf({ exp: 1_580_738_400 })[0]?.at).toBe(Date.UTC(2020, 1, 3, 14))
  })

  it('takes a number too large for a date, or a text, for no time', () => {
    expect(claimsOf({ iat: 1e15, exp: 'soon' }).map(({ at }) => at)).toEqual([null, null])
  })
})

it('puts the documented header parts first', () => {
  expect(headersOf({ cty: 'x', typ: 'JWT', alg: 'HS256' }).map(({ name }) => name)).toEqual(['alg', 'typ', 'cty'])
})
