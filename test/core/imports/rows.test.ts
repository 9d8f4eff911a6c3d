import { describe, expect, it } from 'vitest'
import { readRows } from '../../../main/core/imports/rows'

const facts = (text: string) => readRows(text).map(({ label, accountId, key, environment, tags, problem }) => ({
  label, accountId, key: key?.expose() ?? null, environment, tags, problem: problem?.code ?? null,
}))

describe('accounts from text', () => {
  it('are read from CSV with commas, semicolons or tabs, whatever the columns are called', () => {
    const anna = { label: 'Café Anna', accountId: 'id-1', key: 'key-1', environment: { kind: 'staging' }, tags: ['berlin', 'gastro'], problem: null }
    expect(facts('label,account_id,api_key,environment,tags\n"Café Anna",id-1,key-1,staging,"berlin;gastro"\n')).toEqual([anna])
    expect(facts('\uFEFFKunde;Account ID;API-Key;Umgebung;Tags\r\nCafé Anna;id-1;key-1;staging;berlin,gastro\r\n')).toEqual([anna])
    expect(facts('Name\tid\tapiKey\tenv\ttags\nCafé Anna\tid-1\tkey-1\tstaging\tberlin,gastro')).toEqual([anna])
  })

  it('are read from JSON: one, a list, or a list below "accounts"', () => {
    const one = { name: 'A', id: 'id-1', api_key: 'key-1' }
    for (const json of [one, [one], { accounts: [one] }]) expect(facts(JSON.stringify(json))).toMatchObject([{ label: 'A', accountId: 'id-1', key: 'key-1' }])
  })

  it('are read from a pasted cURL, host included', () => {
    expect(facts(`curl https://tillhub.example/api/v1/users/auth/key -d '{"id":"id-1","api_key":"key-1"}'`))
      .toMatchObject([{ accountId: 'id-1', key: 'key-1', environment: { kind: 'custom', baseUrl: 'https://tillhub.example' } }])
  })

  it('keep a row that lacks something, and say what', () => {
    expect(facts('id,key,url\n,key-1,\nid-2,,\nid-3,key-3,http://evil.example')).toMatchObject([
      { problem: 'account-id-required' }, { problem: 'key-required' }, { problem: 'base-url-scheme' },
    ])
  })

  it('change nothing through names like __proto__', () => {
    expect(facts('[{"__proto__":{"polluted":1},"id":"a","key":"b","constructor":"c"}]')).toMatchObject([{ accountId: 'a', key: 'b' }])
    expect(facts('id,key,__proto__\na,b,c')).toMatchObject([{ accountId: 'a', key: 'b' }])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('are refused as a whole where nothing looks like an account', () => {
    for (const text of ['', 'hello', 'a,b\n1,2', '[]', '42', 'null', '"id"', '\u0000\u0001']) {
      expect(() => readRows(text)).toThrow(expect.objectContaining({ code: 'import-unreadable' }))
    }
  })
})
