import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseImport } from '../../../main/core/imports/parse'
import { read } from './read'
import { zipOf } from './zip'

const folder = join(import.meta.dirname, '../../fixtures/imports')
const fixture = (name: string): Uint8Array => readFileSync(join(folder, name))
const anna = { label: 'Bäckerei Anna', accountId: '3f0c8a52-7d1e-4b6a-9c55-0a1b2c3d4e01', key: '9b2e4f70-15c8-4d3a-8f66-aa00bb11cc01', environment: { kind: 'production' }, problem: null }
const kiosk = { label: 'Kiosk "Am Eck"', accountId: '3f0c8a52-7d1e-4b6a-9c55-0a1b2c3d4e02', key: '9b2e4f70-15c8-4d3a-8f66-aa00bb11cc02', environment: { kind: 'staging' }, problem: null }
const tags = ['berlin', 'süd']

const files: readonly [file: string, format: string, rows: readonly object[]][] = [
  ['comma.csv', 'csv', [{ ...anna, tags, note: 'Schlüssel von Frau Öztürk' }, kiosk]],
  ['semicolon-bom.csv', 'csv', [{ ...anna, tags }, kiosk]],
  ['semicolon-windows-1252.csv', 'csv', [{ ...anna, tags }, kiosk]],
  ['tab-utf16le.csv', 'csv', [{ ...anna, tags }, kiosk]],
  ['tab-utf16be.csv', 'csv', [{ ...anna, tags }, kiosk]],
  ['accounts.json', 'json', [{ ...anna, tags, accountClass: 'live' }, { ...kiosk, accountClass: 'test' }]],
  ['accounts.env', 'env', [{ ...anna, label: 'Anna' }, { ...kiosk, label: 'Kiosk Am Eck' }]],
  ['accounts.ini', 'ini', [{ ...anna, tags }, kiosk]],
  ['sign-in.sh', 'curl', [{ ...anna, label: null }]],
  ['sign-in-answer.json', 'sign-in-answer', [anna]],
  ['anna.postman_environment.json', 'postman-environment', [anna]],
  ['tillhub.postman_collection.json', 'postman-collection', [
    { ...kiosk, label: 'Kiosk' }, { ...anna, label: 'Sign in Bäckerei Anna' },
  ]],
  ['postman-dump.json', 'postman-dump', [anna, { ...kiosk, label: 'Sign in Kiosk "Am Eck"' }]],
  ['bruno-environment.bru', 'bruno', [{ ...anna, label: 'bruno-environment', key: null, problem: 'key-required' }]],
  ['bruno-request.bru', 'bruno', [{ ...anna, label: 'Sign in Bäckerei Anna' }]],
  ['bruno-collection.json', 'bruno', [anna, { ...kiosk, label: 'Sign in Kiosk "Am Eck"' }]],
  ['opencollection.yml', 'bruno', [anna, { ...kiosk, label: 'Sign in Kiosk "Am Eck"' }]],
  ['insomnia-4.json', 'insomnia-4', [anna, { ...kiosk, label: 'Sign in Kiosk "Am Eck"' }]],
  ['insomnia-5.yaml', 'insomnia-5', [anna, { ...kiosk, label: 'Sign in Kiosk "Am Eck"' }]],
  ['bitwarden.json', 'bitwarden-json', [{ ...anna, tags: ['Kunden'] }, kiosk]],
  ['bitwarden.csv', 'bitwarden-csv', [{ ...anna, tags: ['Kunden'] }, kiosk]],
  ['1password.csv', '1password-csv', [{ ...anna, tags }, kiosk]],
  ['keepassxc.csv', 'browser-csv', [{ ...anna, tags: ['Kunden'] }]],
  ['browser.csv', 'browser-csv', [{ ...anna, label: 'api.tillhub.com' }]],
]

describe('an import', () => {
  it.each(files)('reads %s as %s', async (file, format, rows) => {
    expect((await parseImport(fixture(file), file)).format).toBe(format)
    expect(await read(fixture(file), file)).toMatchObject(rows)
    expect(await read(fixture(file), file)).toHaveLength(rows.length)
    // Scripts in a collection are text.
    expect('polluted' in globalThis).toBe(false)
  })

  it('reads 1PUX, and nothing in it but its data', async () => {
    const archive = zipOf([['export.attributes', '{"version":3}'], ['files/a.json', '{"id":"x","api_key":"y"}'], ['export.data', fixture('1password-export.data')]])
    expect((await parseImport(archive, 'a.1pux')).format).toBe('1password-1pux')
    expect(await read(archive, 'a.1pux')).toMatchObject([{ ...anna, tags }, kiosk])
  })

  it('reads a folder of files that was zipped, as Postman and Bruno do', async () => {
    const environment = fixture('anna.postman_environment.json')
    const archive = zipOf([['archive.json', '{"environment":{},"collection":{}}'], ['environment/1.json', environment], ['collection/2.json', fixture('tillhub.postman_collection.json')]])
    expect((await parseImport(archive, 'dump.zip')).format).toBe('postman-dump')
    expect(await read(archive, 'dump.zip')).toMatchObject([anna, kiosk].map(({ accountId, key }) => ({ accountId, key })))
  })

  it('lets no password for anything else out of the reader', async () => {
    for (const file of readdirSync(folder).filter(name => /bitwarden|1password|browser|keepass/.test(name) && !/encrypted|data/.test(name))) {
      const parsed = await parseImport(fixture(file), file)
      expect(JSON.stringify(parsed)).not.toContain('CANARY')
      expect(parsed.leftOut, file).toBeGreaterThan(0)
    }
  })

  it('says that only Bitwarden can read what it has encrypted, and that a configuration holds no account', async () => {
    await expect(read(fixture('bitwarden-encrypted.json'), 'x.json')).rejects.toMatchObject({ details: { detail: 'encrypted' } })
    await expect(read(fixture('bruno.json'), 'bruno.json')).rejects.toMatchObject({ details: { detail: 'no-accounts' } })
  })

  it('names the encoding it was read in', async () => {
    const encodings = await Promise.all(['comma.csv', 'semicolon-windows-1252.csv', 'tab-utf16le.csv', 'tab-utf16be.csv'].map(async file => (await parseImport(fixture(file), file)).encoding))
    expect(encodings).toEqual(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])
  })
})
