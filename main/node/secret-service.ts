import { execFile } from 'node:child_process'

/** What the Linux keyring service says of its default collection; 'unknown' when it does not say, or when there is nothing to ask it with. */
export type SecretService = 'unlocked' | 'locked' | 'absent' | 'unknown'

const LONGEST_MS = 2000
const COLLECTION = '/org/freedesktop/secrets/aliases/default'
const INTERFACE = 'org.freedesktop.Secret.Collection'
const GET = 'org.freedesktop.DBus.Properties.Get'

/** A desktop brings one or the other. */
const TOOLS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['gdbus', 'call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path', COLLECTION, '--method', GET, INTERFACE, 'Locked'],
  ['dbus-send', '--session', '--print-reply=literal', '--dest=org.freedesktop.secrets', COLLECTION, GET, `string:${INTERFACE}`, 'string:Locked'],
]

/**
 * Reads a property, which prompts for nothing, where every use of the keyring itself would.
 * https://specifications.freedesktop.org/secret-service-spec/latest/org.freedesktop.Secret.Collection.html
 */
export async function readSecretService(env: NodeJS.ProcessEnv = process.env): Promise<SecretService> {
  if (process.platform !== 'linux') return 'unknown'
  for (const tool of TOOLS) {
    const answer = await ask(tool, env)
    if (answer !== null) return answer
  }
  return 'unknown'
}

/** Null when there is no such tool. */
function ask([command, ...args]: typeof TOOLS[number], env: NodeJS.ProcessEnv): Promise<SecretService | null> {
  return new Promise(done => {
    execFile(command, args, { env: { ...env, LC_ALL: 'C' }, timeout: LONGEST_MS }, (error, output, complaint) => {
      if (error === null) done(/\btrue\b/.test(output) ? 'locked' : 'unlocked')
      else if (error.code === 'ENOENT') done(null)
      else if (error.killed === true) done('unknown')
      // No collection yet: the first use asks the user for the password of a new one.
      else done(/UnknownMethod|UnknownObject|NoSuchObject/.test(complaint) ? 'locked' : 'absent')
    })
  })
}
