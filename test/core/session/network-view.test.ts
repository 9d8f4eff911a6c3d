import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../../main/core/errors'
import { toNetworkView } from '../../../main/core/session/network-view'
import type { HostState } from '../../../main/core/session/planner'

const host = (name: string, code: ErrorCode | null): HostState =>
  ({ host: name, outage: code && { since: 1_000, code, tries: 1, retryAt: 9_000 }, triesAt: 9_000, trying: null })
const states = (hosts: readonly HostState[], isOnline = true) => toNetworkView(hosts, isOnline, 0).hosts.map(({ host: name, state }) => `${name} ${state}`)

describe('what the page hears of the network', () => {
  it('is nothing while every host answers', () => {
    expect(states([host('https://a.example', null)])).toEqual([])
  })

  it('is one host that fails while others answer', () => {
    expect(states([host('https://a.example', 'timeout'), host('https://b.example', null)])).toEqual(['a.example failing'])
  })

  it('is "offline" when several hosts cannot be reached and no other is left', () => {
    expect(states([host('https://a.example', 'timeout'), host('https://b.example', 'dns-failed')])).toEqual(['a.example offline', 'b.example offline'])
  })

  it('is "offline" when the system or the network stack says so, also of one host', () => {
    expect(states([host('https://a.example', 'dns-failed')], false)).toEqual(['a.example offline'])
    expect(states([host('https://a.example', 'offline')])).toEqual(['a.example offline'])
    expect(states([host('https://a.example', 'dns-failed')])).toEqual(['a.example failing'])
  })

  it('calls no host offline that answers badly, or that is on this computer', () => {
    expect(states([host('https://a.example', 'server-error'), host('http://127.0.0.1:8080', 'connection-reset'), host('sandbox', 'timeout')], false))
      .toEqual(['a.example failing', '127.0.0.1:8080 failing', 'sandbox failing'])
  })

  it('tells times of this computer, and no next try while one is under way', () => {
    const [waiting, trying] = toNetworkView([host('https://a.example', 'timeout'), { ...host('https://b.example', 'timeout'), triesAt: null, trying: 'anna' as never }], true, 50).hosts
    expect([waiting?.since, waiting?.retryAt, trying?.retryAt]).toEqual([1_050, 9_050, null])
  })
})
