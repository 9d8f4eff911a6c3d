import { describe, expect, it } from 'vitest'
import type { PasteId, PasteView } from '../../../preload/views'
import { emptyDraft, fieldOf, inputOf, looksSwapped, withPasted } from '../../../renderer/features/accounts/account-draft'

const id = '4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01'
const pasted = (more: Partial<PasteView>): PasteView =>
  ({ pasteId: 'p' as PasteId, length: 36, shape: 'other', accountId: null, baseUrl: null, ...more })

describe('account draft', () => {
  it('trims what was typed and keeps each tag once', () => {
    const input = inputOf({ ...emptyDraft, label: ' Anna ', accountId: ` ${id}\n`, tags: 'Berlin, , Bakery,Berlin' }, { keep: true }, false)
    expect(input).toMatchObject({ label: 'Anna', accountId: id, tags: ['Berlin', 'Bakery'], environment: { kind: 'production' } })
  })

  it('sends a base URL only for a custom environment', () => {
    const draft = { ...emptyDraft, baseUrl: 'https://example.com' }
    expect(inputOf(draft, { keep: true }, false).environment).toEqual({ kind: 'production' })
    expect(inputOf({ ...draft, environment: 'custom' }, { keep: true }, false).environment).toEqual({ kind: 'custom', baseUrl: 'https://example.com' })
  })

  it('takes id and environment from a paste that brought them, and nothing from one that did not', () => {
    expect(withPasted(emptyDraft, pasted({ accountId: id, baseUrl: 'https://staging-api.tillhub.com' }))).toMatchObject({ accountId: id, environment: 'staging' })
    expect(withPasted(emptyDraft, pasted({ baseUrl: 'https://example.com' }))).toMatchObject({ environment: 'custom', baseUrl: 'https://example.com' })
    expect(withPasted({ ...emptyDraft, accountId: id }, pasted({}))).toEqual({ ...emptyDraft, accountId: id })
  })

  it('suspects a swap when the key has an id’s form and the id has not, or when the key is an id that is known', () => {
    const idForm = { hasIdForm: true, isKnownId: false }
    expect(looksSwapped('sk_live_1', idForm)).toBe(true)
    expect(looksSwapped(id, idForm)).toBe(false)
    expect(looksSwapped('', idForm)).toBe(false)
    expect(looksSwapped('sk_live_1', { hasIdForm: false, isKnownId: false })).toBe(false)
    expect(looksSwapped('', { hasIdForm: false, isKnownId: true })).toBe(true)
  })

  it('puts a failure at the field it is about', () => {
    expect([fieldOf('account-id-required'), fieldOf('clipboard-empty'), fieldOf('base-url-scheme'), fieldOf('storage-full')])
      .toEqual(['accountId', 'key', 'baseUrl', null])
  })
})
