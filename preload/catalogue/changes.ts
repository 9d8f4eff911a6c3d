import type { HttpMethod } from '../views'
import { pathNamed } from './paths'

/** Sending these twice does nothing that sending them once does not (RFC 9110, 9.2.1). */
export function isSafe(method: HttpMethod): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Whether it does more than read: any other method, and those GETs that the catalogue warns of. */
export function changesSomething({ method, path }: { readonly method: HttpMethod; readonly path: string }): boolean {
  return !isSafe(method) || (pathNamed(path)?.effect ?? null) !== null
}
