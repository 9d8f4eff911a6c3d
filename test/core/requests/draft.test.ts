import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, RequestDraft, RunId } from '../../../preload/views'
import { resolveDraft } from '../../../main/core/requests/draft'
import { createLookup, type VariableValues } from '../../../main/core/requests/variables'

const now = Date.UTC(2026, 0, 31, 12)
const values: VariableValues = {
  'account.id': 'acc/1', 'account.pathId': 'L 1', 'account.legacyId': null, 'subUser.id': 's"1', 'subUser.configurationId': '..',
}
const draft: RequestDraft = { runId: 'run' as RunId, id: 'a' as AccountId, method: 'GET', path: '/', query: [], headers: [], body: null }
const resolve = (change: Partial<RequestDraft>) => resolveDraft({ ...draft, ...change }, createLookup(values, name => (name === 'branch' ? 'b/1' : null), now))

describe('variables', () => {
  it.each([
    ['/a/{{account.pathId}}', '/a/L%201'],
    ['/a/{{ account.id }}/b', '/a/acc%2F1/b'],
    ['/a/{{branch}}', '/a/b%2F1'],
    ['/a?day={{today}}&at={{now}}', '/a?day=2026-01-31&at=2026-01-31T12%3A00%3A00.000Z'],
  ])('fill %s', (path, sent) => expect(resolve({ path }).pathAndQuery).toBe(sent))

  it('give another uuid each time', () => {
    const [, one, two] = resolve({ path: '/{{uuid}}/{{uuid}}' }).pathAndQuery.split('/')
    expect(one).toMatch(/^[\da-f-]{36}$/)
    expect(one).not.toBe(two)
  })

  it.each([
    [{ path: '/{{account.pathid}}' }, 'variable-unknown', 'account.pathid'],
    [{ path: '/{{__proto__}}' }, 'variable-unknown', '__proto__'],
    [{ path: '/{{}}' }, 'variable-unknown', ''],
    [{ path: '/{{account.legacyId}}' }, 'variable-unavailable', 'account.legacyId'],
    [{ path: '/', body: '{"a":"{{account.legacyId}}"}' }, 'variable-unavailable', 'account.legacyId'],
  ] as const)('stop %j', (change, expected, detail) => {
    expect(() => resolve(change)).toThrow(expect.objectContaining({ code: expected, details: expect.objectContaining({ detail }) as object }))
  })

  it('are escaped as part of a string in JSON and left alone in other bodies', () => {
    expect(resolve({ body: '{"id":"{{subUser.id}}"}' }).body).toBe(String.raw`{"id":"s\"1"}`)
    expect(resolve({ body: '{{subUser.id}}', headers: [{ name: 'Content-Type', value: 'text/plain' }] }).body).toBe('s"1')
  })
})

describe('paths', () => {
  it.each([
    ['https://evil.test/x', 'path-absolute'], ['HTTP:/x', 'path-absolute'], ['//evil.test', 'path-absolute'], [String.raw`/\evil.test`, 'path-absolute'],
    [String.raw`\\evil.test`, 'path-absolute'], ['javascript:alert(1)', 'path-absolute'], [' //evil.test', 'path-absolute'],
    ['', 'path-invalid'], ['api/v0/me', 'path-invalid'], ['?a=b', 'path-invalid'], ['/a\n/b', 'path-invalid'], ['/\t/evil.test', 'path-invalid'],
    [String.raw`/a\b`, 'path-invalid'], ['/a/../b', 'path-invalid'], ['/a/%2e%2E/b', 'path-invalid'], ['/a/.%2e', 'path-invalid'], ['/./a', 'path-invalid'],
    ['/a#b', 'path-invalid'], ['/\u0000', 'path-invalid'], ['/a/{{subUser.configurationId}}', 'path-invalid'],
  ])('refuse %j', (path, expected) => expect(() => resolve({ path })).toThrow(expect.objectContaining({ code: expected })))

  it('stay on the host and never resolve to anything else than they read', () => {
    const part = fc.oneof(fc.constantFrom('/', '\\', '..', '.', '%2e', '//', '@', ':', '?', '#', 'https:', 'evil.test', '{{account.id}}', '\t'), fc.string({ maxLength: 3, unit: 'binary' }))
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }), parts => {
      let sent: string
      try {
        sent = resolve({ path: `/${parts.join('')}` }).pathAndQuery
      } catch (error) {
        expect((error as { code?: string }).code).toMatch(/^(path|variable)-/)
        return
      }
      const url = new URL(sent, 'https://api.tillhub.com')
      expect(url.origin).toBe('https://api.tillhub.com')
      expect(url.pathname + url.search).toBe(sent)
    }), { numRuns: 1000 })
  })

  it.each([
    ['/a', '/a?limit=1&name=x%26y%3D%C3%BC'], ['/a?b=c', '/a?b=c&limit=1&name=x%26y%3D%C3%BC'],
  ])('take the query rows after what %s has already', (path, sent) => {
    const query = [{ name: 'limit', value: '1' }, { name: '', value: '' }, { name: 'name', value: 'x&y=ü' }]
    expect(resolve({ path, query }).pathAndQuery).toBe(sent)
  })

  it('encode variables and brackets in query rows', () => {
    expect(resolve({ query: [{ name: 'key[0]', value: '{{account.id}}' }] }).pathAndQuery).toBe('/?key%5B0%5D=acc%2F1')
  })
})

describe('headers', () => {
  it.each(['Authorization', 'authorization ', 'Cookie', 'Host', 'Content-Length', 'Connection', 'Transfer-Encoding', 'Proxy-Authorization', 'Sec-Fetch-Site', 'Origin', 'a b', 'a:', 'ü', ''])(
    'refuse the name %j', name => expect(() => resolve({ headers: [{ name, value: 'x' }] })).toThrow(expect.objectContaining({ code: 'header-invalid', details: { detail: name } })))

  it.each(['a\r\nb: c', 'a\u0000', 'ü', '\u007F'])('refuse the value %j', value => {
    expect(() => resolve({ headers: [{ name: 'x-a', value }] })).toThrow(expect.objectContaining({ code: 'header-invalid' }))
  })

  it('have lower-case names, trimmed values, and are joined when repeated', () => {
    expect(resolve({ headers: [{ name: 'X-A', value: ' 1 ' }, { name: 'x-a', value: '{{account.pathId}}' }, { name: '', value: '' }] }).headers).toEqual({ 'x-a': '1, L 1' })
  })
})

it('takes an empty body for none', () => expect(resolve({ body: '' }).body).toBeNull())
