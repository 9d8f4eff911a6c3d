import { expect, it } from 'vitest'
import { catalogue, starters } from '../../../renderer/features/requests/catalogue'

it('offers each path once, below the API, with no id but the variable', () => {
  const paths = catalogue.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect(path).toMatch(/^\/api\/v\d\/[a-z_/-]+(\{\{account\.pathId\}\})?[a-z/]*(\?[a-z]+=\w+(&[a-z]+=\w+)*)?$/)
})

it('never offers to log out, which is a GET as well', () => {
  expect(catalogue.filter(({ path }) => /logout|export|download/.test(path))).toEqual([])
})

it('starts newcomers with requests that show no personal data', () => {
  expect(starters).toHaveLength(4)
  expect(starters.filter(({ personal }) => personal)).toEqual([])
})
