import { Settings } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import { find } from '../../../renderer/features/palette/find'
import type { Command } from '../../../renderer/state/commands'
import { manySamples } from '../../fakes/samples'

const command = (over: Partial<Command>): Command => ({
  id: 'settings', group: 'app', label: 'Settings', icon: Settings, usualKeys: null, keys: null, isEnabled: true, isInPalette: true, run: () => undefined, ...over,
})
const settings = command({})
const accounts = new Map(manySamples(200, 0).accounts.map((account) => [account.id, account]))
const titles = (text: string, used: readonly string[] = []) => find(text, [settings], accounts, used).accounts.map(({ title }) => title)

describe('the palette', () => {
  it('finds commands and accounts by the same letters, and shows only the first accounts', () => {
    expect(find('sett', [settings], accounts, []).commands).toEqual([settings])
    expect(titles('cafe')).toHaveLength(8)
    expect(titles('cafe').every((title) => title.startsWith('Café'))).toBe(true)
  })

  it('finds a name by letters that are only in order, whatever their case and accents', () => {
    const [first] = accounts.values()
    const initials = first!.title.split(/\s+/).map((word) => word.slice(0, 2)).join(' ')
    expect(titles(initials.toUpperCase())).toContain(first!.title)
  })

  it('finds nothing for letters that are not there in that order', () => {
    expect(find('zzqx', [settings], accounts, [])).toEqual({ accounts: [], commands: [] })
  })

  it('offers the most used accounts before anything is typed, in that order', () => {
    const used = [...accounts.keys()].slice(5, 8).reverse()
    expect(find('', [settings], accounts, used).accounts.map(({ id }) => id)).toEqual(used)
  })

  it('puts the more used of two accounts that fit alike first', () => {
    const [a, b] = titles('cafe')
    const idOf = (title: string) => [...accounts.values()].find((account) => account.title === title)!.id
    expect(titles('cafe', [idOf(b!)])[0]).toBe(b)
    expect(titles('cafe', [idOf(a!)])[0]).toBe(a)
  })

  it('leaves out what cannot be done now', () => {
    const off = command({ id: 'off', isEnabled: false })
    const elsewhere = command({ id: 'elsewhere', isInPalette: false })
    expect(find('', [off, elsewhere, settings], accounts, []).commands).toEqual([settings])
    expect(find('sett', [off, elsewhere, settings], accounts, []).commands).toEqual([settings])
  })
})
