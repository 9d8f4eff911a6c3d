import type { EnvironmentInput } from '../../../preload/views'
import { fixedBaseUrl, isOnThisComputer } from '../accounts/environment'

/** Which host says most about the way out: the first that is not on this computer, else the first with an address, else null. */
export function originToTry(environments: Iterable<EnvironmentInput>): string | null {
  const origins = [...environments].flatMap(environment => fixedBaseUrl(environment) ?? [])
  return origins.find(origin => !isOnThisComputer(origin)) ?? origins[0] ?? null
}
