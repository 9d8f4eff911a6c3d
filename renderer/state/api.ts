import { createContext, createElement, use, useEffect, useEffectEvent, type ReactNode } from 'react'
import type { Api, Bridge, Events, Reply } from '../../preload/contract'
import type { ErrorView } from '../../preload/views'

/** A call that main answered with a failure. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly view: ErrorView

  constructor(view: ErrorView) {
    super(view.code)
    this.view = view
  }
}

export interface Client {
  readonly api: Api
  readonly on: Bridge['on']
  readonly pathOf: Bridge['pathOf']
  /** Hides in a text what would tell who the customers are; there only while presenting. */
  readonly veil?: (text: string) => string
}

type Call = (...args: unknown[]) => Promise<unknown>
type Wrapped = (...args: unknown[]) => Promise<Reply<unknown>>

/** The bridge with its replies unwrapped: a method answers its value or throws ApiError. */
export function createClient(bridge: Bridge): Client {
  const { on, pathOf, ...features } = bridge
  const api = mapValues(features, (methods) => mapValues(methods as Record<string, Wrapped>, unwrapped))
  return { api: api as unknown as Api, on, pathOf }
}

function unwrapped(call: Wrapped): Call {
  return async (...args) => {
    const reply = await call(...args)
    if (!reply.ok) throw new ApiError(reply.error)
    return reply.value
  }
}

function mapValues<V, W>(from: Record<string, V>, change: (value: V) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]))
}

const ClientContext = createContext<Client | null>(null)

export function ApiProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return createElement(ClientContext, { value: client }, children)
}

export function useClient(): Client {
  const client = use(ClientContext)
  if (!client) throw new Error('useClient needs an ApiProvider above it')
  return client
}

export function useApi(): Api {
  return useClient().api
}

const itself = (text: string): string => text

/** For texts that come back to main and so reach the page as they are: how to show them. */
export function useVeil(): (text: string) => string {
  return useClient().veil ?? itself
}

/** Calls back on each push of `event` while the component is mounted. */
export function usePushed<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void {
  const { on } = useClient()
  const latest = useEffectEvent(listener)
  useEffect(() => on(event, (payload) => latest(payload)), [on, event])
}
