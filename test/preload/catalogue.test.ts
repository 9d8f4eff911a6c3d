import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../preload/catalogue/catalogue'
import { ladder } from '../../preload/catalogue/ladder'
import { parameterHints } from '../../preload/catalogue/parameters'
import { cataloguePaths, pathNamed } from '../../preload/catalogue/paths'
import { templateOf } from '../../preload/catalogue/resource'
import { shortcuts } from '../../preload/catalogue/shortcuts'
import { suggestions } from '../../preload/catalogue/suggest'

const products = catalogue.find(({ path, version }) => path === 'products/{ca}' && version === 1)!

describe('the catalogue', () => {
  it('names each resource once', () => {
    const templates = catalogue.map(templateOf)
    expect(new Set(templates).size).toBe(templates.length)
  })

  it('names each parameter of a resource once', () => {
    for (const { query = [] } of catalogue) expect(new Set(query).size).toBe(query.length)
  })

  it('recommends nothing that is personal or does more than read', () => {
    for (const { good, personal, effect } of catalogue) if (good) expect({ personal, effect }).toEqual({ personal: undefined, effect: undefined })
  })

  it('marks exports, backups and the end of the session', () => {
    const effectOf = (path: string) => pathNamed(path)?.effect
    expect(effectOf('/api/v0/users/logout')).toBe('ends-session')
    expect(effectOf('/api/v1/products/123/export')).toBe('starts-export')
    expect(effectOf('/api/v0/db_backups/123/signed_url/2026-01-01')).toBe('full-download')
    expect(effectOf('/api/v1/products/123/meta')).toBe(null)
  })
})

describe('a path', () => {
  it.each([
    ['/api/v1/products/{{account.pathId}}?limit=1', 'products/{ca}', 'list'],
    ['/api/v1/products/6c1f/', 'products/{ca}', 'list'],
    ['/api/v1/products/6c1f/meta', 'products/{ca}', 'meta'],
    ['/api/v1/products/6c1f/search?q=abc', 'products/{ca}', 'search'],
    ['/api/v1/products/6c1f/some-id', 'products/{ca}', 'one'],
    ['/api/v1/products/6c1f/some-id/details', 'products/{ca}', null],
    ['/api/v0/stock/6c1f/book/meta', 'stock/{ca}/book', 'meta'],
    ['/api/v0/configurations/6c1f/c-1/users/u-1', 'configurations/{ca}/{configurationId}/users', 'one'],
  ])('%s names %s as %s', (typed, path, form) => {
    const named = pathNamed(typed)
    expect([named?.resource.path, named?.form]).toEqual([path, form])
  })

  it.each(['', '/', '/api/v9/products/1', '/api/v1/nothing/1', 'products'])('%j names nothing', typed => {
    expect(pathNamed(typed)).toBe(null)
  })
})

describe('suggestions', () => {
  const paths = (typed: string) => suggestions(typed).map(({ completed }) => completed)

  it('go on from what was typed, the good tests first', () => {
    expect(paths('/api/v1/prod')[0]).toBe('/api/v1/products/{{account.pathId}}')
    expect(paths('/api/v1/products/{{account.pathId}}/me')).toContain('/api/v1/products/{{account.pathId}}/meta')
  })

  it('keep an id that was typed', () => {
    expect(paths('/api/v1/products/6c1f/m')).toContain('/api/v1/products/6c1f/meta')
  })

  it('find a resource by a part of its name', () => {
    expect(paths('register')[0]).toBe('/api/v1/registers/{{account.pathId}}')
    expect(paths('book')).toContain('/api/v1/products/{{account.pathId}}/prices/book')
  })

  it('never offer to end the session', () => {
    expect(paths('/api/v0/users/')).toEqual([])
    expect(paths('logout')).toEqual([])
  })

  it('continue every beginning of every path, unless it ends the session', () => {
    const offered = cataloguePaths.filter(({ effect }) => effect !== 'ends-session')
    fc.assert(fc.property(fc.constantFrom(...offered), fc.nat(), ({ path }, length) => {
      const beginning = path.slice(0, 1 + (length % path.length))
      expect(suggestions(beginning, Infinity).map(({ completed }) => completed)).toContain(path)
    }))
  })

  it('are no more than asked for', () => {
    expect(suggestions('', 3)).toHaveLength(3)
  })
})

describe('hints', () => {
  it('name the parameters not written yet', () => {
    const hints = parameterHints(pathNamed('/api/v1/products/1')!, ['limit'])
    expect(hints.map(({ name }) => name)).not.toContain('limit')
    expect(hints).toContainEqual({ name: 'deleted', kind: 'flag', values: ['false', 'true'] })
    expect(hints).toContainEqual({ name: 'types[]', kind: 'list', values: [] })
  })

  it('name what a search is for', () => {
    expect(parameterHints(pathNamed('/api/v1/products/1/search')!)[0]).toEqual({ name: 'q', kind: 'text', values: [] })
  })

  it('give a parameter the values of its place', () => {
    expect(parameterHints(pathNamed('/api/v0/accounts/1')!)).toContainEqual({ name: 'type', kind: 'choice', values: ['revenue', 'expense', 'deposit', 'bank'] })
  })
})

it('writes the requests of a resource', () => {
  expect(shortcuts(products)).toEqual([
    { form: 'list', path: '/api/v1/products/{{account.pathId}}', query: [{ name: 'limit', value: '10' }] },
    { form: 'one', path: '/api/v1/products/{{account.pathId}}/', query: [] },
    { form: 'meta', path: '/api/v1/products/{{account.pathId}}/meta', query: [] },
    { form: 'search', path: '/api/v1/products/{{account.pathId}}/search', query: [{ name: 'q', value: '' }] },
  ])
})

it('climbs only what the catalogue knows, and nothing personal', () => {
  for (const { path } of ladder) {
    if (path === null) continue
    expect(pathNamed(path)).toMatchObject({ effect: null })
    expect(pathNamed(path)?.resource.personal).toBe(undefined)
  }
})
