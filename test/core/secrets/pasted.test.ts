import { describe, expect, it } from 'vitest'
import { createPasted } from '../../../main/core/secrets/pasted'
import type { PasteId } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'

const CURL = `curl -X POST \\
  https://staging-api.tillhub.com/api/v1/users/auth/key \\
  -H 'Content-Type: application/json' \\
  -d '{
"id": "7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d",
"api_key": "canary-key"
}'`

function setup() {
  const clock = createFakeClock()
  let next = 0
  return { clock, pasted: createPasted({ clock, newId: () => `paste-${next++}` as PasteId }) }
}

describe('a pasted key', () => {
  it('stays in main: the page learns its length and form only', () => {
    const { pasted } = setup()
    const view = pasted.keep('  canary-key\n')
    expect(view).toEqual({ pasteId: 'paste-0', length: 10, shape: 'other', accountId: null, baseUrl: null })
    expect(pasted.take({ pasted: view.pasteId })?.expose()).toBe('canary-key')
  })

  it('is found in the cURL of the documentation, with its account id and host', () => {
    const { pasted } = setup()
    const view = pasted.keep(CURL)
    expect(view).toMatchObject({ accountId: '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d', baseUrl: 'https://staging-api.tillhub.com' })
    expect(JSON.stringify(view)).not.toContain('canary-key')
    expect(pasted.take({ pasted: view.pasteId })?.expose()).toBe('canary-key')
  })

  it('can be tried again after a failed save, until it is released or ten minutes have passed', () => {
    const { pasted, clock } = setup()
    const first = { pasted: pasted.keep('one').pasteId }
    pasted.take(first)
    expect(pasted.take(first)?.expose()).toBe('one')
    pasted.release(first)
    expect(() => pasted.take(first)).toThrow(expect.objectContaining({ code: 'paste-expired' }))
    const second = { pasted: pasted.keep('two').pasteId }
    clock.advance(10 * 60_000)
    expect(() => pasted.take(second)).toThrow(expect.objectContaining({ code: 'paste-expired' }))
  })

  it('is missed where the clipboard is empty or holds far too much', () => {
    const { pasted } = setup()
    for (const text of ['', '  \n', 'x'.repeat(2_000)]) expect(() => pasted.keep(text)).toThrow(expect.objectContaining({ code: 'clipboard-empty' }))
  })

  it('tells a UUID from 32 hex digits, the form of old account ids', () => {
    const { pasted } = setup()
    expect(pasted.keep('81f7f582-b3e9-4912-b45a-fdf23bdf3fc5').shape).toBe('uuid')
    expect(pasted.keep('456E438E3E0E47219FE9900870C4D328').shape).toBe('hex32')
  })
})

describe('a typed key', () => {
  it('is taken without the white space around it, and an empty one is refused', () => {
    const { pasted } = setup()
    expect(pasted.take({ typed: ' abc ' })?.expose()).toBe('abc')
    expect(() => pasted.take({ typed: '  ' })).toThrow(expect.objectContaining({ code: 'key-required' }))
    expect(pasted.take({ keep: true })).toBeNull()
  })
})
