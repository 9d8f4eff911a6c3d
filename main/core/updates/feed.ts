import { AppError } from '../errors'

/** The version in the list of a release. Throws 'unexpected-reply' for anything else. */
export async function versionIn(text: string): Promise<string> {
  const { valid } = await import('semver')
  // One line of it is needed, and it is always written so.
  const version = /^version:[ \t]*["']?([0-9A-Za-z.+-]{1,100})["']?[ \t]*\r?$/m.exec(text)?.[1]
  const known = version === undefined ? null : valid(version)
  if (known === null) throw new AppError('unexpected-reply')
  return known
}

export async function isNewer(version: string, than: string): Promise<boolean> {
  const { gt } = await import('semver')
  return gt(version, than)
}
