import { expect, it } from 'vitest'
import { find } from '../../../renderer/features/palette/find'
import { manySamples } from '../../fakes/samples'

const command = { id: 'settings', label: 'Settings', icon: 'settings', shortcut: null, run: () => undefined } as const
const { accounts } = manySamples(200, 0)

it('finds commands and accounts by the same words, and shows only the first accounts', () => {
  expect(find('sett', [command], accounts)).toEqual({ commands: [command], accounts: [] })
  const found = find('cafe', [command], accounts)
  expect(found.commands).toEqual([])
  expect(found.accounts).toHaveLength(8)
  expect(found.accounts.every(({ title }) => title.startsWith('Café'))).toBe(true)
})
