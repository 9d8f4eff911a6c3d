import { readFileSync } from 'node:fs'

/** States of a socket (Linux, net/tcp_states.h). */
const LISTENING = '0A'
const CONNECTING = '02'

/** The TCP ports that something on this Linux listens on. */
export function listeningPorts(): number[] {
  return sockets().flatMap(({ local, state }) => (state === LISTENING ? local : []))
}

/** The TCP ports that somebody on this Linux is calling and that have not answered yet; one entry per call. */
export function callingPorts(): number[] {
  return sockets().flatMap(({ remote, state }) => (state === CONNECTING ? remote : []))
}

/** proc(5), /proc/net/tcp. */
function sockets(): { readonly local: number; readonly remote: number; readonly state: string }[] {
  const portOf = (address = ''): number => Number.parseInt(address.split(':')[1] ?? '', 16)
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file => readFileSync(file, 'utf8').trim().split('\n').slice(1).map(line => {
    const [, local, remote, state = ''] = line.trim().split(/\s+/)
    return { local: portOf(local), remote: portOf(remote), state }
  }))
}
