import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useLooks } from '../../../renderer/app/looks'
import { rowStyle, useRowHeight } from '../../../renderer/state/row-heights'
import { createStores, StoresProvider } from '../../../renderer/state/stores'

const system = { asksForMore: false, tell: (): void => undefined }
beforeEach(() => {
  system.asksForMore = false
  vi.stubGlobal('matchMedia', () => ({
    get matches() { return system.asksForMore },
    addEventListener: (_type: string, listener: () => void) => { system.tell = listener },
    removeEventListener: () => undefined,
  }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open<T>(hook: () => T) {
  const stores = createStores()
  const { result } = renderHook(hook, { wrapper: ({ children }: { readonly children: ReactNode }) => <StoresProvider stores={stores}>{children}</StoresProvider> })
  return { stores, result }
}
const look = () => ({ ...document.documentElement.dataset })

it('shows the contrast and the density that were chosen', () => {
  const { stores } = open(useLooks)
  expect(look()).toMatchObject({ contrast: 'usual', density: 'comfortable' })
  act(() => stores.settings.update((old) => ({ ...old, contrast: 'high', density: 'compact' })))
  expect(look()).toMatchObject({ contrast: 'high', density: 'compact' })
})

it('follows the system while no contrast is chosen, also when that changes', () => {
  open(useLooks)
  system.asksForMore = true
  act(() => system.tell())
  expect(look()['contrast']).toBe('high')
})

it('makes the rows of every list lower when compact, never below what a pointer can hit', () => {
  const { stores, result } = open(() => useRowHeight('account'))
  const usual = result.current
  act(() => stores.settings.update((old) => ({ ...old, density: 'compact' })))
  expect(result.current).toBeLessThan(usual)
  expect(result.current).toBeGreaterThanOrEqual(24)
  expect(rowStyle(result.current, 10)).toEqual({ height: 10 * result.current, '--row': `${result.current}px` })
})
