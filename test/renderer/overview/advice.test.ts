import { describe, expect, it } from 'vitest'
import type { AccountId, ErrorCode } from '../../../preload/views'
import { adviceFor } from '../../../renderer/features/overview/advice'
import { sampleAccount, sampleError, sampleSession } from '../../fakes/samples'

const id = 'anna' as AccountId
const account = sampleAccount({ id })
const custom = sampleAccount({ id, environment: { kind: 'custom', baseUrl: 'https://till.example' } })
const refused = (code: ErrorCode) => sampleSession({ id, now: 0, key: 'refused', keyReason: sampleError(code), token: 'none' })
const unreachable = (code: ErrorCode) => sampleSession({ id, now: 0, token: 'unreachable', tokenReason: sampleError(code) })

describe('adviceFor', () => {
  it('has nothing to say about a healthy account, signed in or out', () => {
    expect(adviceFor(account, sampleSession({ id, now: 0 }))).toEqual([])
    expect(adviceFor(account, sampleSession({ id, now: 0, token: 'none' }))).toEqual([])
  })

  it('leads from a refused key to the dashboard and to a new key', () => {
    expect(adviceFor(account, refused('key-refused'))).toEqual(['check-pair', 'find-key', 'enter-key'])
  })

  it('suspects the environment when the account is unknown', () => {
    expect(adviceFor(account, refused('account-unknown'))).toContain('check-environment')
  })

  it('speaks of the key before the network, since without a key there is no token', () => {
    const both = sampleSession({ id, now: 0, key: 'blocked', keyReason: sampleError('sub-user-blocked'), tokenReason: sampleError('offline') })
    expect(adviceFor(account, both)).toEqual(['free-sub-user', 'refresh'])
  })

  it('treats a key that cannot be decrypted as such, whatever the session says', () => {
    expect(adviceFor({ ...account, keyReadable: false }, sampleSession({ id, now: 0 }))[0]).toBe('restore-keyring')
  })

  it('doubts the base URL only where the user typed it', () => {
    expect(adviceFor(custom, unreachable('dns-failed'))).toContain('check-base-url')
    expect(adviceFor(account, unreachable('dns-failed'))).not.toContain('check-base-url')
  })

  it('has a step for every reason a token may be missing', () => {
    expect(adviceFor(account, unreachable('connection-reset'))).not.toEqual([])
    expect(adviceFor(account, unreachable('rate-limited'))[0]).toBe('wait')
  })

  it('waits for a second refusal before it sends anyone to look for a new key', () => {
    const refusedOnce = sampleSession({ id, now: 0, tokenReason: sampleError('key-refused') })
    expect(adviceFor(account, refusedOnce)).toEqual(['wait', 'refresh'])
  })

  it('asks to start a sandbox that is not running', () => {
    const sandbox = sampleAccount({ id, environment: { kind: 'sandbox', baseUrl: null } })
    expect(adviceFor(sandbox, unreachable('connection-refused'))).toEqual(['start-sandbox', 'refresh'])
  })

  it('offers a first check to a key that was never tried', () => {
    expect(adviceFor(account, sampleSession({ id, now: 0, key: 'unchecked', token: 'none' }))).toEqual(['first-check'])
  })
})
