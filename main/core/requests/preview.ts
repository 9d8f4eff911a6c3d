import type { CodeFormat } from '../../../preload/request-views'
import type { AccountId, PreviewView, RequestDraft } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { isAppError, type AppError } from '../errors'
import type { Clock } from '../ports'
import type { Secret } from '../secret'
import type { Tillhub } from '../tillhub/client'
import { redactText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'
import { writeCode } from './code/code'
import { resolveBody, resolveDraft, resolveHeaders, resolvePath } from './draft'
import { guardOf, type OwnerOf } from './guard'
import type { RunTarget } from './run-target'
import { createLookup, variablesIn } from './variables'

/** A request before it is sent. Nothing here asks the server. */
export interface Preview {
  /** What would be sent, with all that is wrong with it. */
  preview(draft: RequestDraft): Promise<PreviewView>
  /** The request in another language. Throws what is wrong with the draft. */
  code(draft: RequestDraft, format: CodeFormat): Promise<Code>
}
export interface Code {
  /** Without a token it is taken from the environment. */
  write(token: Secret | null): string
  /** A secret of the account or the user stands in it as it is, token or not. */
  readonly holdsSecret: boolean
}

export function createPreview(deps: {
  readonly target: (id: AccountId) => Promise<RunTarget>
  readonly tokenTypeOf: (id: AccountId) => string
  readonly tillhub: Pick<Tillhub, 'headers'>
  readonly ownerOf: OwnerOf
  readonly clock: Clock
}): Preview {
  const { tillhub, clock } = deps

  return {
    async preview(draft) {
      const target = await deps.target(draft.id)
      const lookup = createLookup(target.variables, target.own, clock.now())
      const secrets = target.knownSecrets()
      const masked = (text: string): string => redactText(redactKnown(text, secrets))
      const problems: AppError[] = []
      const path = attempt(() => resolvePath(draft, lookup), problems)
      const headers = attempt(() => resolveHeaders(draft, lookup), problems)
      const body = attempt(() => resolveBody(draft, headers ?? {}, lookup), problems)
      const isSendable = path !== null && headers !== null && problems.length === 0
      return {
        url: path && masked(target.baseUrl + path),
        problems: problems.map(toErrorView),
        variables: variablesIn(textsOf(draft), lookup).map(use => ({ ...use, value: use.value === null ? null : masked(use.value) })),
        guard: isSendable ? guardOf({ method: draft.method, pathAndQuery: path, headers, body }, target, deps.ownerOf) : null,
      }
    },

    async code(draft, format) {
      const target = await deps.target(draft.id)
      const request = resolveDraft(draft, createLookup(target.variables, target.own, clock.now()))
      const coded = {
        ...request, url: target.baseUrl + request.pathAndQuery, headers: tillhub.headers(request), tokenType: deps.tokenTypeOf(draft.id),
      }
      const write = (token: Secret | null): string => writeCode[format]({ ...coded, token: token?.expose() ?? null })
      return { write, holdsSecret: redactKnown(write(null), target.knownSecrets()) !== write(null) }
    },
  }
}

function textsOf({ path, query, headers, body }: RequestDraft): readonly string[] {
  return [path, ...query.flatMap(({ name, value }) => [name, value]), ...headers.map(({ value }) => value), body ?? '']
}

/** Collects the failure instead of throwing it. */
function attempt<T>(resolve: () => T, problems: AppError[]): T | null {
  try {
    return resolve()
  } catch (error) {
    if (!isAppError(error)) throw error
    problems.push(error)
    return null
  }
}
