/**
 * Keyboard shortcuts as text: modifiers, then the key, joined by "+": "Mod+Shift+P", "Alt+1", "F1". "Mod" is Ctrl, or Cmd on a Mac;
 * "Ctrl" is a Mac's own Ctrl. The key is what is printed on it, so that they hold on any layout; digits are those of the digit row,
 * which some layouts print only with Shift.
 */
export const isMac = navigator.userAgent.includes('Mac')
/** The key that is called Ctrl, in a shortcut. */
export const ctrl = isMac ? 'Ctrl' : 'Mod'

const german: Readonly<Record<string, string>> = {
  Ctrl: 'Strg', Shift: 'Umschalt', Delete: 'Entf', Backspace: 'Rück', Enter: 'Eingabe', Space: 'Leer', Home: 'Pos1', End: 'Ende', PageUp: 'Bild↑', PageDown: 'Bild↓',
}
const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↵', Backspace: '⌫', Delete: '⌦', Tab: '⇥' }

/** As printed on the keys: "Ctrl Shift P", "Strg Umschalt P", "⇧ ⌘ P". */
export function printedKeys(keys: string, locale: 'en' | 'de', onMac = isMac): string {
  return keys.split(/\+(?=.)/).map((part) => {
    if (onMac && macSigns[part]) return macSigns[part]
    const name = part === 'Mod' ? 'Ctrl' : part
    return signs[name] ?? (locale === 'de' ? german[name] : undefined) ?? name
  }).join(' ')
}
