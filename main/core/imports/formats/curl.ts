import { distinct, fromAccounts, type Found, type FoundAccount } from '../found'
import { originIn, pairInText } from '../pairs'

/** One or more requests to sign in, as a shell, Windows' shell or a browser copies them. */
export function readCurl(text: string): Found | null {
  if (!/\bcurl\b|users\/auth\/key|invoke-(restmethod|webrequest)/i.test(text)) return null
  const accounts = text.split(/(?=^\s*curl\b)/im).flatMap((command): FoundAccount[] => {
    const pair = pairInText(command) ?? pairInText(unescaped(command))
    return pair ? [{ ...pair, environment: originIn(command) }] : []
  })
  return accounts.length === 0 ? null : fromAccounts('curl', distinct(accounts))
}

/** The body as it was before it was put in double quotes: \" by a shell, ^" and ^\^" by that of Windows. */
function unescaped(command: string): string {
  return command.replace(/\^(.)/gs, '$1').replaceAll('\\"', '"').replaceAll('\\\\', '\\')
}
