import type { NetworkView } from '../../../preload/views'
import { isOnThisComputer } from '../accounts/environment'
import type { ErrorCode } from '../errors'
import type { HostState } from './planner'

/** What a computer without a network meets at its hosts. A host that is down may look the same. */
const NO_NETWORK: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'offline', 'dns-failed', 'connection-reset', 'connect-timeout', 'timeout', 'proxy-failed', 'network-failed',
])

/**
 * The hosts that are away. They are `offline`, one state for all of them, when the system says so or when several look it and no other is left;
 * a host on this computer needs no network. `offset` turns the times of `hosts` into epoch ms.
 */
export function toNetworkView(hosts: readonly HostState[], isOnline: boolean, offset: number): NetworkView {
  const remote = hosts.filter(({ host }) => !isOnThisComputer(host))
  const unreached = remote.filter(({ outage }) => outage !== null && NO_NETWORK.has(outage.code))
  const isOffline = !isOnline || unreached.some(({ outage }) => outage?.code === 'offline') || (unreached.length > 1 && unreached.length === remote.length)
  const toWall = (at: number): number => Math.round(at + offset)
  return {
    hosts: hosts.flatMap(state => {
      const { host, outage, triesAt } = state
      if (!outage) return []
      return {
        host: hostName(host), state: isOffline && unreached.includes(state) ? 'offline' as const : 'failing' as const,
        since: toWall(outage.since), retryAt: triesAt === null ? null : toWall(triesAt), code: outage.code,
      }
    }),
  }
}

/** As a person says it: without the scheme. */
export function hostName(host: string): string {
  return URL.canParse(host) ? new URL(host).host : host
}
