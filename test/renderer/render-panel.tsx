import { act, cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { ApiProvider, createClient } from '../../renderer/state/api'
import { createStores, StoresProvider } from '../../renderer/state/stores'
import { startSync } from '../../renderer/state/sync'
import { createFakeApi, type FakeApi } from '../fakes/api'

afterEach(cleanup)

/** Shows a panel on a main process in memory, once everything is loaded; with a `veil`, as on a shared screen. */
export async function renderPanel(panel: ReactNode, fake: FakeApi = createFakeApi(), veil?: (text: string) => string) {
  const client = createClient(fake.bridge)
  const stores = createStores()
  await startSync(client, stores).ready
  const framed = (shown: ReactNode) => <ApiProvider client={veil ? { ...client, veil } : client}><StoresProvider stores={stores}>{shown}</StoresProvider></ApiProvider>
  const view = await act(async () => render(framed(panel)))
  return { fake, stores, show: (next: ReactNode) => act(async () => view.rerender(framed(next))) }
}

/** The inputs a method of main was called with, in order. */
export const callsOf = (fake: FakeApi, method: FakeApi['calls'][number]['method']) =>
  fake.calls.filter((call) => call.method === method).map((call) => call.input)
