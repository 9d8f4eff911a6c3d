import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { autostartEntry, autostartFolder, setAutostart } from '../../main/node/autostart'

describe('the start at login of a Linux desktop', () => {
  it('is one file, which is there while it is wanted, and no other is touched', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'autostart-')), 'autostart')
    await setAutostart(folder, ['/opt/Tillkeys/tillkeys', '--hidden'])
    writeFileSync(join(folder, 'other.desktop'), 'x')
    await setAutostart(folder, ['/opt/Tillkeys/tillkeys', '--hidden'])
    expect(readdirSync(folder).sort()).toEqual(['other.desktop', 'tillkeys.desktop'])
    expect(readFileSync(join(folder, 'tillkeys.desktop'), 'utf8')).toContain('Exec="/opt/Tillkeys/tillkeys" "--hidden"\n')
    await setAutostart(folder, null)
    await setAutostart(folder, null)
    expect(readdirSync(folder)).toEqual(['other.desktop'])
  })

  it('takes the place of a link and does not write through it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'autostart-'))
    const victim = join(folder, 'victim')
    writeFileSync(victim, 'kept')
    symlinkSync(victim, join(folder, 'tillkeys.desktop'))
    await setAutostart(folder, ['/opt/tillkeys'])
    expect(readFileSync(victim, 'utf8')).toBe('kept')
    expect(lstatSync(join(folder, 'tillkeys.desktop')).isSymbolicLink()).toBe(false)
  })

  it('quotes what would mean something in the file: one argument stays one argument', () => {
    expect(autostartEntry(['/a b/$(x) `y` "z" \\ 100%'])).toContain('Exec="/a b/\\\\$(x) \\\\`y\\\\` \\\\"z\\\\" \\\\\\\\ 100%%"\n')
    expect(() => autostartEntry(['/a\nHidden=true'])).toThrow()
  })

  it('is where the desktop looks for it', () => {
    expect(autostartFolder({ XDG_CONFIG_HOME: '/home/a/.cfg' })).toBe('/home/a/.cfg/autostart')
    expect(autostartFolder({ XDG_CONFIG_HOME: 'relative' })).toMatch(/^\/.*\/\.config\/autostart$/)
  })
})
