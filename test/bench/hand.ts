import type { Program } from './program'

interface Key { readonly key: string; readonly code: string; readonly windowsVirtualKeyCode: number; readonly text?: string }

export const ENTER: Key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
export const DOWN: Key = { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40 }
export const BACKSPACE: Key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }

/** The key of a letter from a to z. */
export function letter(text: string): Key {
  const upper = text.toUpperCase()
  return { key: text, code: `Key${upper}`, windowsVirtualKeyCode: upper.charCodeAt(0), text }
}

/** Without a window manager no window has the focus; the page is to behave as if it had. */
export async function takeFocus(program: Program): Promise<void> {
  await program.ask('devTools', { method: 'Emulation.setFocusEmulationEnabled', params: { enabled: true } })
}

export async function press(program: Program, key: Key): Promise<void> {
  await program.ask('devTools', { method: 'Input.dispatchKeyEvent', params: { type: key.text === undefined ? 'rawKeyDown' : 'keyDown', ...key } })
  await program.ask('devTools', { method: 'Input.dispatchKeyEvent', params: { type: 'keyUp', ...key } })
}

/** Turns the wheel over a place, down for a positive distance; answers when the page stands still again. */
export async function scroll(program: Program, place: { readonly x: number; readonly y: number }, distancePx: number, pxPerSecond: number): Promise<void> {
  const params = { ...place, yDistance: -distancePx, speed: pxPerSecond, gestureSourceType: 'mouse' }
  await program.ask('devTools', { method: 'Input.synthesizeScrollGesture', params })
}
