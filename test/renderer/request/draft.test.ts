import { describe, expect, it } from 'vitest'
import type { AccountId, RunId } from '../../../preload/views'
import { declaresJson, draftOf, emptyDraft, namesIn, requestOf, textOf, withoutRow, withRow } from '../../../renderer/request/draft'

const id = 'anna' as AccountId
const runId = 'run' as RunId
const post = { ...emptyDraft, method: 'POST' as const, path: '/x', body: '{' }
const row = (name: string, value = '') => ({ name, value })

describe('requestOf', () => {
  it('leaves blank rows out and trims the path', () => {
    const request = requestOf({ ...emptyDraft, path: ' /x ', query: [row(''), row('limit', '1')] }, id, runId)
    expect(request).toMatchObject({ path: '/x', query: [{ name: 'limit', value: '1' }] })
  })

  it('sends no body with GET, though the draft keeps one', () => {
    expect(requestOf({ ...post, method: 'GET' }, id, runId).body).toBeNull()
    expect(requestOf(post, id, runId).body).toBe('{')
  })
})

it('takes a body for JSON when that is declared, or nothing is', () => {
  const declares = (...headers: ReturnType<typeof row>[]) => declaresJson({ headers })
  expect([declares(), declares(row('CONTENT-TYPE', 'application/problem+json; charset=utf-8')), declares(row('Content-Type', 'text/csv'))]).toEqual([true, true, false])
})

it('keeps a draft with its body, and an empty one as none', () => {
  expect(textOf(post)).toMatchObject({ method: 'POST', path: '/x', body: '{' })
  expect(textOf({ ...post, body: '' }).body).toBeNull()
  expect(draftOf(textOf(post))).toEqual(post)
})

it('knows the query parameters that are written, in the path and in the rows', () => {
  expect(namesIn({ path: '/x?limit=1&deleted', query: [row(' q ', 'a'), row('')] })).toEqual(['limit', 'deleted', 'q'])
})

describe('rows', () => {
  it('grow by typing into the blank one and shrink by clearing the last', () => {
    const one = withRow([], 0, row('a'))
    expect(one).toEqual([row('a')])
    expect(withRow(one, 0, row(''))).toEqual([])
  })

  it('keep their place while one in the middle is empty', () => {
    expect(withRow([row('a'), row('b')], 0, row(''))).toEqual([row(''), row('b')])
  })

  it('can be removed', () => {
    expect(withoutRow([row('a'), row('b')], 0)).toEqual([row('b')])
  })
})
