import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkedProxy, proxyHost } from '../../../main/core/connection/proxy-choice'

const manual = (server: string, bypass = '') => checkedProxy({ mode: 'manual', server, bypass })

describe('a typed proxy', () => {
  it.each([
    ['proxy.example.com:3128', 'proxy.example.com:3128'],
    ['  http://Proxy.Example.com:80/ ', 'proxy.example.com:80'],
    ['https://proxy.example.com:443', 'https://proxy.example.com:443'],
    ['SOCKS5://10.0.0.1:1080', 'socks5://10.0.0.1:1080'],
    ['[2001:db8::1]:8080', '[2001:db8::1]:8080'],
    ['bücher.example:8080', 'xn--bcher-kva.example:8080'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(manual(typed)).toEqual({ mode: 'manual', server: kept, bypass: '' })
  })

  it.each([
    '', 'proxy', 'proxy.example.com', 'proxy:0', 'proxy:65536', 'proxy:80:90', 'ftp://proxy:21', 'socks4://proxy:1080', 'http://proxy:80/path', 'proxy:80?x',
    'proxy:80;direct://', 'proxy:80,direct://', 'http=proxy:80', 'direct://', '[::1:80', 'pro xy:80', 'proxy:80\ndirect://', '%:80',
  ])('%j is refused at its field', typed => {
    expect(() => manual(typed)).toThrow(expect.objectContaining({ code: 'proxy-invalid', details: { detail: 'server' } }))
  })

  it('is refused with a sign-in in it, whose text goes nowhere', () => {
    for (const [choose, field] of [
      [() => manual('http://anna:secret@proxy:80'), 'server'], [() => manual('proxy:80', 'anna:secret@host'), 'bypass'],
      [() => checkedProxy({ mode: 'pac', url: 'https://anna:secret@host/proxy.pac' }), 'url'],
    ] as const) {
      expect(choose).toThrow(expect.objectContaining({ code: 'proxy-credentials', details: { detail: field } }))
    }
  })

  it('never leaves a way around it in what is kept', () => {
    fc.assert(fc.property(fc.string(), typed => {
      let kept: string
      try {
        kept = (manual(`proxy:80${typed}`) as { server: string }).server
      } catch {
        return
      }
      expect(kept).toMatch(/^[a-z0-9.:[\]/-]+$/)
      expect(kept).not.toContain('direct')
    }))
  })
})

describe('hosts that go past the proxy', () => {
  it('are kept one after the other however they were parted', () => {
    expect(manual('p:80', ' *.example.com;10.0.0.0/8\n<local>,  [::1]:80 https://a.b, .intern, 2001:db8::/32 ')).toMatchObject({
      bypass: '*.example.com, 10.0.0.0/8, <local>, [::1]:80, https://a.b, .intern, 2001:db8::/32',
    })
  })

  it.each(['a b/c', 'exa mple.com/x', '<lokal>', 'http://host/path', '10.0.0.0/8/8', '"host"', '[::1'])('%j is refused at its field', bypass => {
    expect(() => manual('p:80', bypass)).toThrow(expect.objectContaining({ code: 'proxy-invalid', details: { detail: 'bypass' } }))
  })
})

describe('the address of a script', () => {
  it('may be https or http', () => {
    expect(checkedProxy({ mode: 'pac', url: ' https://wpad.example.com/proxy.pac ' })).toEqual({ mode: 'pac', url: 'https://wpad.example.com/proxy.pac' })
    expect(checkedProxy({ mode: 'pac', url: 'http://wpad/wpad.dat' })).toEqual({ mode: 'pac', url: 'http://wpad/wpad.dat' })
  })

  it.each(['', 'wpad', 'file:///etc/proxy.pac', 'data:text/plain,x', 'javascript:1', 'ftp://host/x'])('%j is refused at its field', url => {
    expect(() => checkedProxy({ mode: 'pac', url })).toThrow(expect.objectContaining({ code: 'proxy-invalid', details: { detail: 'url' } }))
  })
})

it('names a proxy as its challenge does', () => {
  expect(['proxy:3128', 'https://Proxy:443', 'socks5://[::1]:1080'].map(proxyHost)).toEqual(['proxy:3128', 'proxy:443', '[::1]:1080'])
})
