import { describe, expect, it } from 'vitest'
import { desktopWords } from '../../../main/core/desktop/desktop-words'
import { menuModel } from '../../../main/core/desktop/menu-model'
import type { MenuCommand } from '../../../preload/menu-views'

const command = (id: string, group: MenuCommand['group']): MenuCommand => ({ id, group, label: id, accelerator: null, isEnabled: true })
const commands = [
  command('add', 'accounts'), command('refresh', 'account'), command('send', 'request'), command('tab-overview', 'go'), command('dark', 'view'),
  command('palette', 'app'), command('lock', 'app'), command('settings', 'app'), command('shortcuts', 'app'), command('diagnostics', 'app'),
]
const flat = (isMac: boolean): string[] => menuModel(commands, desktopWords('en', 'en'), isMac).map(({ label, items }) =>
  `${label}: ${items.map(item => (item === 'separator' ? '|' : 'role' in item ? `(${item.role})` : item.command.id)).join(' ')}`)

describe('the menu of the app', () => {
  it('has every command of the window once, in the place where it is looked for', () => {
    expect(flat(false)).toEqual([
      'File: add | lock settings | (close) (quit)', 'Edit: (undo) (redo) | (cut) (copy) (paste) (selectAll)', 'Account: refresh | send',
      'View: palette | tab-overview | dark', 'Window: (minimize)', 'Help: shortcuts diagnostics',
    ])
  })

  it('begins on a Mac with the app’s own', () => {
    expect(flat(true)[0]).toBe('Tillkeys: (about) | lock settings | (hide) (hideOthers) (unhide) | (quit)')
    expect(flat(true)[1]).toBe('File: add | (close)')
  })

  it('has no empty menu while the vault is locked, and no developer tools ever', () => {
    const names = menuModel([command('unlock', 'app')], desktopWords('en', 'en'), false).map(({ label }) => label)
    expect(names).toEqual(['File', 'Edit', 'Window'])
    expect(JSON.stringify([...flat(true), ...flat(false)])).not.toMatch(/dev|reload/i)
  })
})
