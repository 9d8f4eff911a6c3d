import { describe, expect, it } from 'vitest'
import { readEnvelope } from '../../../../renderer/features/requests/answer/envelope'

describe('readEnvelope', () => {
  it('tells the rows from what is around them', () => {
    expect(readEnvelope({ status: 200, msg: 'Found.', count: 1, results: [{ id: 1 }], cursor: { next: 'https://x/next' } })).toEqual({
      fields: [['status', 200], ['msg', 'Found.'], ['count', 1], ['cursor', { next: 'https://x/next' }]],
      rows: [{ id: 1 }], message: 'Found.', errors: [],
    })
  })

  it('takes a list for rows, and keeps results that are no list among the fields', () => {
    expect(readEnvelope([1, 2])).toMatchObject({ fields: [], rows: [1, 2] })
    expect(readEnvelope({ results: { a: 1 } })).toMatchObject({ fields: [['results', { a: 1 }]], rows: null })
  })

  it('finds the errors that come with a good status', () => {
    expect(readEnvelope({ status: 200, errors: [{ id: 'e' }] })?.errors).toEqual([{ id: 'e' }])
  })

  it('is none for a plain value', () => {
    expect(readEnvelope('x')).toBeNull()
    expect(readEnvelope(null)).toBeNull()
  })
})
