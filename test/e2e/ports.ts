import { readFileSync } from 'node:fs'

const LISTENING = '0A'

/** The TCP ports that something on this Linux listens on (proc(5), /proc/net/tcp). */
export function listeningPorts(): number[] {
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap(file => readFileSync(file, 'utf8').split('\n').slice(1).flatMap(line => {
    const [, local, , state] = line.trim().split(/\s+/)
    return local !== undefined && state === LISTENING ? Number.parseInt(local.split(':')[1] ?? '', 16) : []
  }))
}
