import type { ProxyChoice } from '../../../preload/views'
import { AppError } from '../errors'

const SERVER = /^(?:(https?|socks5):\/\/)?(\[[0-9a-f:.]+\]|[\p{L}\p{N}_.-]+):(\d{1,5})\/?$/iu
/** Chromium's bypass rules (net/docs/proxy.md): it skips what it does not understand, which would send by the proxy what should not go there. */
const BYPASS = /^(<local>|<-loopback>|([a-z][a-z0-9+.-]*:\/\/)?(\*|\*?[\p{L}\p{N}_.*-]+|\[[0-9a-f:.]+\])(:\d{1,5})?|[0-9a-f:.]+\/\d{1,3})$/iu
const MOST_RULES = 200

/**
 * The choice as it is kept: trimmed, and all of it understood. Throws 'proxy-invalid' and 'proxy-credentials', which name the field; a
 * sign-in has a place of its own, where it is sealed.
 */
export function checkedProxy(choice: ProxyChoice): ProxyChoice {
  switch (choice.mode) {
    case 'system':
    case 'none':
      return choice
    case 'manual':
      return { mode: 'manual', server: checkedServer(choice.server.trim()), bypass: checkedBypass(choice.bypass) }
    case 'pac':
      return { mode: 'pac', url: checkedAddress(choice.url.trim()) }
  }
}

/** "host:port" of a proxy, as a challenge names it. */
export function proxyHost(server: string): string {
  const [, , host = '', port = ''] = SERVER.exec(server) ?? []
  return `${host}:${Number(port)}`.toLowerCase()
}

function checkedServer(text: string): string {
  if (text.includes('@')) throw new AppError('proxy-credentials', { detail: 'server' })
  const [, scheme = 'http', host = '', port = ''] = SERVER.exec(text) ?? []
  // Through the URL parser a name gets the form in which it can be looked up, and an impossible one is told from it.
  if (host === '' || Number(port) < 1 || Number(port) > 65_535 || !URL.canParse(`http://${host}`)) throw new AppError('proxy-invalid', { detail: 'server' })
  const server = `${new URL(`http://${host}`).hostname}:${Number(port)}`
  return scheme.toLowerCase() === 'http' ? server : `${scheme.toLowerCase()}://${server}`
}

function checkedBypass(text: string): string {
  const rules = text.split(/[\s,;]+/).filter(rule => rule !== '')
  if (rules.some(rule => rule.includes('@'))) throw new AppError('proxy-credentials', { detail: 'bypass' })
  if (rules.length > MOST_RULES || rules.some(rule => !BYPASS.test(rule))) throw new AppError('proxy-invalid', { detail: 'bypass' })
  return rules.join(', ')
}

function checkedAddress(text: string): string {
  if (!URL.canParse(text)) throw new AppError('proxy-invalid', { detail: 'url' })
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') throw new AppError('proxy-credentials', { detail: 'url' })
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AppError('proxy-invalid', { detail: 'url' })
  return url.href
}
