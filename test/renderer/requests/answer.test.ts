import { describe, expect, it } from 'vitest'
import { bodyForm, toneOf } from '../../../renderer/features/requests/answer'

describe('bodyForm', () => {
  const form = (body: string, contentType: string | null) => bodyForm({ bodyKind: 'text', body, contentType }).kind

  it('trusts the body more than its declared type', () => {
    expect(form('{"a":1}', 'text/plain')).toBe('json')
    expect(form('<html>', 'application/json; charset=utf-8')).toBe('broken-json')
    expect(form('<html>', null)).toBe('text')
    expect(bodyForm({ bodyKind: 'json', body: '{"a":[]}', contentType: null })).toEqual({ kind: 'json', pretty: '{\n  "a": []\n}', value: { a: [] } })
  })

  it('does not indent what is nested to fill the memory', () => {
    expect(form('['.repeat(100_000) + ']'.repeat(100_000), null)).toBe('deep-json')
  })

  it('leaves empty and binary bodies as they are', () => {
    expect(bodyForm({ bodyKind: 'binary', body: '', contentType: 'image/png' })).toEqual({ kind: 'binary' })
    expect(bodyForm({ bodyKind: 'empty', body: '', contentType: null })).toEqual({ kind: 'empty' })
  })
})

it('gives each class of status its own tone', () => {
  expect([200, 204, 304, 404, 503, null].map(toneOf)).toEqual(['ok', 'ok', 'info', 'warn', 'bad', 'bad'])
})
