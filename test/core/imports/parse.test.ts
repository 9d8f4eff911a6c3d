import { describe, expect, it } from 'vitest'
import { parseImport } from '../../../main/core/imports/parse'
import { read } from './read'

describe('accounts from text', () => {
  const anna = { label: 'Café Anna', accountId: 'id-1', key: 'key-1', environment: { kind: 'staging' }, tags: ['berlin', 'gastro'], problem: null }

  it('are read from CSV with commas, semicolons or tabs, whatever the columns are called', async () => {
    expect(await read('label,account_id,api_key,environment,tags\n"Café Anna",id-1,key-1,staging,"berlin;gastro"\n')).toMatchObject([anna])
    expect(await read('\uFEFFKunde;Account ID;API-Key;Umgebung;Tags\r\nCafé Anna;id-1;key-1;staging;berlin,gastro\r\n')).toMatchObject([anna])
    expect(await read('Name\tid\tapiKey\tenv\ttags\nCafé Anna\tid-1\tkey-1\tstaging\tberlin,gastro')).toMatchObject([anna])
    expect(await read('sep=|\nBezeichnung|Konto-ID|API-Schlüssel|Umgebung|Schlagwörter\nCafé Anna|id-1|key-1|staging|berlin,gastro')).toMatchObject([anna])
  })

  it('are read from CSV without a heading by what the cells look like', async () => {
    const [id, key] = ['a4d23f6c-1e1b-4f7d-9d0a-0c1f5a9b7e11', '81f7f582-b3e9-4912-b45a-fdf23bdf3fc5']
    expect(await read(`Anna,${id},${key},https://tillhub.example\n`)).toMatchObject([
      { label: 'Anna', accountId: id, key, environment: { kind: 'custom', baseUrl: 'https://tillhub.example' } },
    ])
  })

  it('lose what an export put before a cell that would be a formula', async () => {
    expect(await read(`label,id,key\n"'=1+1",id-1,key-1\n'-5%,id-2,key-2\n'quoted',id-3,key-3`)).toMatchObject([{ label: '=1+1' }, { label: '-5%' }, { label: "'quoted'" }])
  })

  it('are read from JSON: one, a list, or a list below "accounts"', async () => {
    const one = { name: 'A', id: 'id-1', api_key: 'key-1' }
    for (const json of [one, [one], { accounts: [one] }]) expect(await read(JSON.stringify(json))).toMatchObject([{ label: 'A', accountId: 'id-1', key: 'key-1' }])
  })

  it('are read from pasted cURLs of any shell, host included', async () => {
    const found = { accountId: 'id-1', key: 'key-1', environment: { kind: 'custom', baseUrl: 'https://tillhub.example' } }
    const url = 'https://tillhub.example/api/v1/users/auth/key'
    for (const curl of [
      `curl ${url} -d '{"id":"id-1","api_key":"key-1"}'`,
      `curl -X POST \\\n${url} \\\n-H 'Content-Type: application/json' \\\n-d '{\n"id": "id-1",\n"api_key": "key-1"\n}'`,
      `curl "${url}" -d "{\\"id\\":\\"id-1\\",\\"api_key\\":\\"key-1\\"}"`,
      `curl ^"${url}^" --data-raw ^"^{^\\^"id^\\^":^\\^"id-1^\\^",^\\^"api_key^\\^":^\\^"key-1^\\^"^}^"`,
      `curl '${url}' --data-urlencode 'id=id-1' --data-urlencode 'api_key=key-1'`,
    ]) expect(await read(curl), curl).toMatchObject([found])
    expect(await read(`curl ${url} -d '{"id":"a","api_key":"b"}'\ncurl ${url} -d '{"id":"c","api_key":"d"}'`)).toHaveLength(2)
  })

  it('keep a row that lacks something or has too much of it, and say what', async () => {
    expect(await read(`id,key,url,label\n,key-1,\nid-2,,\nid-3,key-3,http://evil.example\nid-4,key-4,,${'x'.repeat(201)}\nid-5,${'k'.repeat(1025)},`)).toMatchObject([
      { problem: 'account-id-required' }, { problem: 'key-required' }, { problem: 'base-url-scheme' }, { problem: 'input-invalid' }, { problem: 'input-invalid' },
    ])
  })

  it('are refused as a whole where nothing looks like an account', async () => {
    for (const text of ['', 'hello', 'a,b\n1,2', '[]', '42', 'null', '"id"', 'a letter to somebody, with commas\nand more, of them']) {
      await expect(read(text), text).rejects.toMatchObject({ code: 'import-unreadable', details: { detail: 'no-accounts' } })
    }
    await expect(parseImport(Uint8Array.from([0, 1, 2, 3]), 'x')).rejects.toMatchObject({ details: { detail: 'not-text' } })
  })
})
