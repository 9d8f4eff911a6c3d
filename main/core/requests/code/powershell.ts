import type { CodedRequest } from './code'

/** Headers that Invoke-RestMethod of Windows PowerShell takes by a parameter only. */
const PARAMETERS: Readonly<Record<string, string>> = { 'user-agent': 'UserAgent', 'content-type': 'ContentType' }

/** For Windows PowerShell and PowerShell, whose own `curl` is another program on each system. */
export function toPowerShell({ method, url, headers, body, tokenType, token }: CodedRequest): string {
  const all = Object.entries(headers)
  const authorization = token === null ? `"${tokenType} $env:TILLHUB_TOKEN"` : quoted(`${tokenType} ${token}`)
  const inTable = all.filter(([name]) => !(name in PARAMETERS)).map(([name, value]) => `  ${quoted(name)} = ${quoted(value)}`)
  return [
    `$headers = @{\n${[`  'authorization' = ${authorization}`, ...inTable].join('\n')}\n}`,
    [
      `Invoke-RestMethod -Method ${method} -Uri ${quoted(url)} -Headers $headers`,
      ...all.filter(([name]) => name in PARAMETERS).map(([name, value]) => `-${PARAMETERS[name]} ${quoted(value)}`),
      // As bytes: text would be sent as Latin-1 by Windows PowerShell.
      ...(body === null ? [] : [`-Body ([Text.Encoding]::UTF8.GetBytes(${quoted(body)}))`]),
    ].join(' `\n  '),
  ].join('\n')
}

/** PowerShell takes typographic single quotes for quotes, too. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`
}
