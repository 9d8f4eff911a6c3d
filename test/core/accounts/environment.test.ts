import { describe, expect, it } from 'vitest'
import { environmentOf, fixedBaseUrl, normaliseBaseUrl } from '../../../main/core/accounts/environment'

describe('a base URL', () => {
  it('is kept as its origin', () => {
    expect(normaliseBaseUrl(' https://API.example.com/ ')).toBe('https://api.example.com')
    expect(normaliseBaseUrl('https://api.example.com:8443')).toBe('https://api.example.com:8443')
  })

  it('may be plain http on this computer only', () => {
    for (const url of ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000', 'http://127.1.2.3']) expect(normaliseBaseUrl(url)).toBe(url)
    for (const url of ['http://api.tillhub.com', 'http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://10.0.0.1', 'ftp://localhost', 'javascript:alert(1)', 'file:///etc/passwd', 'ws://localhost']) {
      expect(() => normaliseBaseUrl(url)).toThrow(expect.objectContaining({ code: 'base-url-scheme' }))
    }
  })

  it('is refused with its reason when it carries credentials or a path, and the credentials are not repeated', () => {
    expect(() => normaliseBaseUrl('https://user:hunter2@api.example.com')).toThrow(expect.objectContaining({ code: 'base-url-credentials', details: {} }))
    expect(() => normaliseBaseUrl('https://api.example.com/v1')).toThrow(expect.objectContaining({ code: 'base-url-path' }))
    expect(() => normaliseBaseUrl('https://api.example.com/?a=1')).toThrow(expect.objectContaining({ code: 'base-url-path' }))
    expect(() => normaliseBaseUrl('api.example.com')).toThrow(expect.objectContaining({ code: 'base-url-invalid' }))
    expect(() => normaliseBaseUrl('')).toThrow(expect.objectContaining({ code: 'base-url-invalid' }))
  })

  it('of a known host is that environment', () => {
    expect(environmentOf('https://api.tillhub.com')).toEqual({ kind: 'production' })
    expect(environmentOf('https://staging-api.tillhub.com/')).toEqual({ kind: 'staging' })
    expect(environmentOf('https://other.example')).toEqual({ kind: 'custom', baseUrl: 'https://other.example' })
    expect(fixedBaseUrl({ kind: 'production' })).toBe('https://api.tillhub.com')
    expect(fixedBaseUrl({ kind: 'sandbox' })).toBeNull()
  })
})
