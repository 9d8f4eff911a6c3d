import { describe, expect, it } from 'vitest'
import { printedKeys } from '../../../renderer/state/keys'
import { pressedKeys, refusalOf } from '../../../renderer/state/pressed-keys'

interface Press { key: string; code: string; ctrl?: boolean; meta?: boolean; alt?: boolean; shift?: boolean; altGr?: boolean }
const pressed = ({ key, code, ctrl = false, meta = false, alt = false, shift = false, altGr = false }: Press, onMac = false) =>
  pressedKeys({ key, code, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift, getModifierState: (name) => name === 'AltGraph' && altGr }, onMac)

describe('keys that are pressed', () => {
  it('go by what is printed on them: Z and Y change places on a German keyboard', () => {
    expect(pressed({ key: 'z', code: 'KeyY', ctrl: true })).toBe('Mod+Z')
    expect(pressed({ key: 'K', code: 'KeyK', ctrl: true, shift: true })).toBe('Mod+Shift+K')
  })

  it('are digits of the digit row on every layout', () => {
    expect(pressed({ key: '!', code: 'Digit1', ctrl: true, shift: true })).toBe('Mod+Shift+1')
    expect(pressed({ key: '&', code: 'Digit1', ctrl: true })).toBe('Mod+1')
    expect(pressed({ key: '3', code: 'Numpad3', alt: true })).toBe('Alt+3')
  })

  it('are nothing while AltGr writes a character', () => {
    expect(pressed({ key: '@', code: 'KeyQ', ctrl: true, alt: true, altGr: true })).toBeNull()
    expect(pressed({ key: '{', code: 'Digit7', ctrl: true, alt: true, altGr: true })).toBeNull()
  })

  it('are nothing for a modifier alone', () => {
    expect(pressed({ key: 'Control', code: 'ControlLeft', ctrl: true })).toBeNull()
    expect(pressed({ key: 'Dead', code: 'Equal' })).toBeNull()
  })

  it('are the same plus on a German and on an English keyboard', () => {
    expect(pressed({ key: '+', code: 'BracketRight', ctrl: true })).toBe('Mod++')
    expect(pressed({ key: '=', code: 'Equal', ctrl: true })).toBe('Mod++')
    expect(pressed({ key: '+', code: 'Equal', ctrl: true, shift: true })).toBe('Mod++')
  })

  it('know Cmd, the own Ctrl and the Alt of a Mac', () => {
    expect(pressed({ key: 'k', code: 'KeyK', meta: true }, true)).toBe('Mod+K')
    expect(pressed({ key: 'Tab', code: 'Tab', ctrl: true }, true)).toBe('Ctrl+Tab')
    expect(pressed({ key: 'å', code: 'KeyA', alt: true, meta: true }, true)).toBe('Mod+Alt+Å')
  })

  it('go by their place where the layout has no Latin letters', () => {
    expect(pressed({ key: 'л', code: 'KeyK', ctrl: true })).toBe('Mod+K')
  })
})

describe('keys for a command', () => {
  it('are not those that type, edit or stand for AltGr', () => {
    expect(refusalOf('K')).toBe('plain')
    expect(refusalOf('Shift+K')).toBe('plain')
    expect(refusalOf('Mod+C')).toBe('editing')
    expect(refusalOf('Mod+Alt+Q')).toBe('alt-gr')
    for (const keys of ['F5', 'Mod+K', 'Alt+1', 'Mod+Shift+P', 'Ctrl+Tab', 'Mod++', 'Mod+Alt+ArrowUp']) expect(refusalOf(keys)).toBeNull()
  })

  it('read as they are printed, in German, in English and on a Mac', () => {
    expect(printedKeys('Mod+Shift+P', 'en', false)).toBe('Ctrl Shift P')
    expect(printedKeys('Mod+Shift+P', 'de', false)).toBe('Strg Umschalt P')
    expect(printedKeys('Mod+Shift+P', 'en', true)).toBe('⌘ ⇧ P')
    expect(printedKeys('Mod++', 'en', false)).toBe('Ctrl +')
  })
})
