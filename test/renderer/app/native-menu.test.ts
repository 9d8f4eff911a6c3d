import { describe, expect, it } from 'vitest'
import { acceleratorOf, menuOf } from '../../../renderer/app/native-menu'
import type { Command } from '../../../renderer/state/commands'

describe('the commands for the system’s menu', () => {
  it('spell their keys as Electron does, and leave out what it would not understand', () => {
    expect(['Mod+K', 'Mod+Shift+P', 'Mod++', 'Mod+-', 'Ctrl+Tab', 'F1', 'Alt+1', 'Mod+Enter', 'Mod+ä', null].map(acceleratorOf)).toEqual([
      'CommandOrControl+K', 'CommandOrControl+Shift+P', 'CommandOrControl+Plus', 'CommandOrControl+-', 'Control+Tab', 'F1', 'Alt+1', 'CommandOrControl+Return', null, null,
    ])
  })

  it('are those of the palette, without the searches, whose names may name customers', () => {
    const command = (id: string, isInPalette = true): Command =>
      ({ id, group: 'app', label: id, usualKeys: null, keys: null, isEnabled: true, isInPalette, run: () => undefined, icon: (() => null) as unknown as Command['icon'] })
    expect(menuOf([command('add'), command('palette', false), command('pinned-1', false), command('filter-Bakery')]).map(({ id }) => id)).toEqual(['add', 'palette'])
  })
})
