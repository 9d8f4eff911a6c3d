import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { AppError } from '../../../main/core/errors'
import { MASK } from '../../../main/core/tillhub/redact'
import { bearer, draft, setup } from './runner-setup'

describe('preview', () => {
  it('shows the resolved URL, masked', async () => {
    const { preview } = setup().preview
    expect(await preview(draft)).toMatchObject({ url: 'https://api.tillhub.com/api/v1/products/L1?limit=1', problems: [], guard: { needsTitle: false, foreign: null } })
    expect((await preview({ ...draft, query: [{ name: 'api_key', value: 'x' }] })).url).toBe(`https://api.tillhub.com/api/v1/products/L1?api_key=${MASK}`)
  })

  it('names every part that is wrong', async () => {
    const { url, problems, guard } = await setup().preview.preview({ ...draft, path: '//x', headers: [{ name: 'Host', value: 'x' }], body: '{{nope}}' })
    expect([url, guard]).toEqual([null, null])
    expect(problems.map(({ code }) => code)).toEqual(['path-absolute', 'header-invalid', 'variable-unknown'])
  })

  it('names each variable once, with its value or what is wrong with it', async () => {
    const { preview } = setup({ own: { branch: 'B 1', password: 'CANARY-secret' } }).preview
    const { variables } = await preview({
      ...draft, path: '/{{ account.pathId }}/{{branch}}', query: [{ name: '{{branch}}', value: '{{account.legacyId}}' }], headers: [{ name: 'a', value: '{{nope}}' }],
      body: '{{password}}',
    })
    expect(variables).toEqual([
      { name: 'account.pathId', value: 'L1', problem: null },
      { name: 'branch', value: 'B 1', problem: null },
      { name: 'account.legacyId', value: null, problem: 'variable-unavailable' },
      { name: 'nope', value: null, problem: 'variable-unknown' },
      { name: 'password', value: MASK, problem: null },
    ])
  })

  it('says beforehand what will have to be allowed', async () => {
    const { preview } = setup({ accountClass: 'live', ownerOf: id => (id === 'BEN-ID-12345' ? { id: 'ben' as AccountId, title: 'Ben' } : null) }).preview
    expect((await preview({ ...draft, method: 'PUT', body: '"BEN-ID-12345"' })).guard).toEqual({ needsTitle: true, foreign: { id: 'ben', title: 'Ben' } })
  })
})

describe('code', () => {
  it('is written without the token and without asking for one', async () => {
    const { preview } = setup({ tokenFor: () => Promise.reject(new AppError('key-refused')) })
    const { write, holdsSecret } = await preview.code(draft, 'curl')
    expect(write(null)).toContain('\'https://api.tillhub.com/api/v1/products/L1?limit=1\'')
    expect(write(null)).toContain('"Authorization: Bearer $TILLHUB_TOKEN"')
    expect(write(null)).not.toContain('CANARY')
    expect(holdsSecret).toBe(false)
  })

  it('holds the token where it is given', async () => {
    expect((await setup().preview.code(draft, 'curl')).write(bearer('old').token)).toContain('Bearer CANARY-old')
  })

  it('tells that a secret of the user stands in it', async () => {
    const { preview } = setup({ own: { password: 'CANARY-secret' } })
    expect((await preview.code({ ...draft, query: [{ name: 'q', value: '{{password}}' }] }, 'python')).holdsSecret).toBe(true)
  })

  it('throws what is wrong with the draft', async () => {
    await expect(setup().preview.code({ ...draft, path: '/{{nope}}' }, 'php')).rejects.toMatchObject({ code: 'variable-unknown' })
  })
})
