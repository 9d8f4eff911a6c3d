import { Settings } from 'lucide-react'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShortcutChange } from '../../../preload/views'
import { bound } from '../../../renderer/app/commands/bindings'
import { steppedZoom } from '../../../renderer/state/zoom'
import { withKeys } from '../../../renderer/features/shortcuts/change'
import type { CommandOffer } from '../../../renderer/state/commands'

const offer = (id: string, keys?: string): CommandOffer => ({ id, group: 'app', label: id, icon: Settings, run: () => undefined, ...(keys && { keys }) })
const offers = [offer('a', 'Mod+A1'), offer('b', 'Mod+B'), offer('c'), offer('d', 'F1')]
const keysOf = (changes: readonly ShortcutChange[]) => bound(offers, changes).map(({ keys }) => keys)

describe('the keys of the commands', () => {
  it('are the usual ones until the user chooses', () => {
    expect(keysOf([])).toEqual(['Mod+A1', 'Mod+B', null, 'F1'])
  })

  it('go to the command they were chosen for', () => {
    expect(keysOf([{ command: 'c', keys: 'F1' }])).toEqual(['Mod+A1', 'Mod+B', 'F1', null])
    expect(keysOf([{ command: 'b', keys: null }])).toEqual(['Mod+A1', null, null, 'F1'])
  })

  it('never belong to two commands, however often they are changed', () => {
    const step = fc.record({ at: fc.nat(offers.length - 1), keys: fc.constantFrom('Mod+A1', 'Mod+B', 'F1', 'F2', null) })
    fc.assert(fc.property(fc.array(step), (steps) => {
      let changes: readonly ShortcutChange[] = []
      for (const { at, keys } of steps) {
        const commands = bound(offers, changes)
        changes = withKeys(changes, commands, commands[at]!, keys)
        const now = keysOf(changes)
        expect(now[at]).toBe(keys)
        const used = now.filter((each) => each !== null)
        expect(new Set(used).size).toBe(used.length)
      }
    }))
  })

  it('are no choice any more when the usual ones are given back', () => {
    const changed = withKeys([], bound(offers, []), bound(offers, [])[1]!, 'F9')
    const back = bound(offers, changed)
    expect(withKeys(changed, back, back[1]!, 'Mod+B')).toEqual([])
  })
})

describe('the zoom', () => {
  it('goes from step to step, from between two steps too, and stops at the ends', () => {
    expect([steppedZoom(100, 1), steppedZoom(100, -1), steppedZoom(105, 1), steppedZoom(105, -1), steppedZoom(300, 1), steppedZoom(50, -1), steppedZoom(140, 0)])
      .toEqual([110, 90, 110, 100, 300, 50, 100])
  })
})
