import { AppError } from '../errors'

/** As electron-builder names the list of the newest release (https://www.electron.build/auto-update). */
const LISTS: Readonly<Record<string, string>> = { win32: 'latest.yml', darwin: 'latest-mac.yml' }

/** The list in the folder of releases. Only https, without a sign-in in it. Throws 'base-url-invalid', 'base-url-scheme' and 'base-url-credentials'. */
export function feedUrl(folder: string, platform: string): string {
  const text = folder.trim()
  if (!URL.canParse(text)) throw new AppError('base-url-invalid', { detail: 'url' })
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') throw new AppError('base-url-credentials', { detail: 'url' })
  if (url.protocol !== 'https:') throw new AppError('base-url-scheme', { detail: 'url' })
  url.search = ''
  url.hash = ''
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${LISTS[platform] ?? 'latest-linux.yml'}`
  return url.href
}
