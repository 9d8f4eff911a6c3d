import type { CodeFormat } from '../../../../preload/request-views'
import { toCurl } from './curl'
import { toFetch } from './fetch'
import { toPhp } from './php'
import { toPowerShell } from './powershell'
import { toPython } from './python'

/** A request to be written down for elsewhere. */
export interface CodedRequest {
  readonly method: string
  readonly url: string
  /** By lower-case name, without the authorization. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly tokenType: string
  /** Null: whoever runs the code has it in the environment as TILLHUB_TOKEN. */
  readonly token: string | null
}

/** Each writes a request so that it runs as it stands, whatever characters are in it. */
export const writeCode: Readonly<Record<CodeFormat, (request: CodedRequest) => string>> = {
  curl: toCurl, powershell: toPowerShell, fetch: toFetch, php: toPhp, python: toPython,
}
