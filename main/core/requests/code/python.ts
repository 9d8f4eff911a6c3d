import type { CodedRequest } from './code'

/** For Python with the requests package. */
export function toPython({ method, url, headers, body, tokenType, token }: CodedRequest): string {
  const authorization = token === null ? `f${quoted(`${tokenType} `).slice(0, -1)}{os.environ["TILLHUB_TOKEN"]}'` : quoted(`${tokenType} ${token}`)
  return [
    ...(token === null ? ['import os', ''] : []),
    'import requests',
    '',
    'response = requests.request(',
    `    ${quoted(method)},`,
    `    ${quoted(url)},`,
    '    headers={',
    `        'authorization': ${authorization},`,
    ...Object.entries(headers).map(([name, value]) => `        ${quoted(name)}: ${quoted(value)},`),
    '    },',
    ...(body === null ? [] : [`    data=${quoted(body)}.encode(),`]),
    ')',
    'print(response.status_code, response.text)',
  ].join('\n')
}

/** Python reads these escapes as JavaScript does, but wants a character beyond the first plane in one piece. */
function quoted(text: string): string {
  const escaped = text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\\']/g, '\\$&').replace(/[\n\r\t]/g, char => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[char] ?? char)
  return `'${escaped.replace(/\p{Cc}/gu, char => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`
}
