import { z } from 'zod'
import { whileLocked, type Api, type Reply } from '../../preload/contract'
import { toErrorView } from '../core/error-view'
import { AppError } from '../core/errors'
import type { Log } from '../core/ports'
import { channels } from './channels'
import { parse, type Handlers } from './handlers'
import * as input from './input'
import { answers, checked } from './output'

export type Dispatch = (channel: string, args: readonly unknown[]) => Promise<Reply<unknown>>
export type AllHandlers = { readonly [F in keyof Api]: Handlers<F> }

/**
 * Runs one call from the page. Whatever happens becomes data: the bridge would drop the fields of an error, and its message
 * could carry a secret.
 */
export function createDispatch(deps: {
  readonly handlers: AllHandlers
  readonly isLocked: () => boolean
  readonly log: Log
}): Dispatch {
  return async (channel, args) => {
    try {
      if (!channels.includes(channel) || args.length > 1) throw new AppError('input-invalid')
      const [feature, method] = channel.split('.') as [keyof Api, string]
      const handlers = deps.handlers[feature] as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
      if (deps.isLocked() && !whileLocked.has(channel)) throw new AppError('vault-locked')
      const handler = handlers[method]
      // Those with a parameter parse it themselves.
      if (handler?.length === 0) parse(input.nothing, args[0])
      const schemas = answers[feature] as Readonly<Record<string, z.ZodType>>
      return { ok: true, value: checked(schemas[method] ?? z.never(), await handler?.(args[0])) }
    } catch (error) {
      const view = toErrorView(error)
      if (view.code === 'internal') deps.log.write('ipc.failed', { channel, error: error instanceof Error ? error.name : typeof error, field: view.detail })
      return { ok: false, error: view }
    }
  }
}
