import { isMac } from './keys'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'>

/** The shortcut that was pressed, or null for a modifier alone and for what types a character. */
export function pressedKeys(event: Pressed, onMac = isMac): string | null {
  // AltGr is Ctrl and Alt at once to the system, but writes: @ and { on a German keyboard.
  if (event.getModifierState('AltGraph')) return null
  const key = keyOf(event)
  if (key === null) return null
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  const isShiftSpent = key === '+' || isSign(key)
  return [
    (onMac ? metaKey : ctrlKey) && 'Mod', onMac && ctrlKey && 'Ctrl', !onMac && metaKey && 'Meta', altKey && 'Alt', shiftKey && !isShiftSpent && 'Shift', key,
  ].filter(Boolean).join('+')
}

function keyOf({ key, code }: Pressed): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(key)) return null
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  if (key === ' ') return 'Space'
  // One and the same key on the layouts that need Shift for the plus.
  if (key === '=') return '+'
  if ([...key].length > 1) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  // A layout without Latin letters, or a Mac's Alt, prints something else on that key.
  return letter !== undefined && !/^\p{Script=Latin}$/u.test(key) ? letter : key.toUpperCase()
}

/** Shift was needed to print it at all. */
function isSign(key: string): boolean {
  return [...key].length === 1 && !/^[\p{L}\d]$/u.test(key)
}

/** Those of the text fields and of the focus: a shortcut there would take something away. */
const editing = new Set(['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X', 'Mod+Y', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Backspace', 'Mod+Delete'])

/** Why a command cannot have these keys, or null. */
export function refusalOf(keys: string): 'plain' | 'editing' | 'alt-gr' | null {
  const parts = keys.split(/\+(?=.)/)
  const key = parts.at(-1) ?? ''
  const modifiers = new Set(parts.slice(0, -1))
  if (editing.has(keys)) return 'editing'
  if (modifiers.has('Mod') && modifiers.has('Alt') && [...key].length === 1) return 'alt-gr'
  return /^F\d+$/.test(key) || modifiers.has('Mod') || modifiers.has('Ctrl') || modifiers.has('Alt') ? null : 'plain'
}
