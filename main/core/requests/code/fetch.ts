import type { CodedRequest } from './code'

/** For a module in Node. A browser would need Tillhub's leave (CORS). */
export function toFetch({ method, url, headers, body, tokenType, token }: CodedRequest): string {
  const authorization = token === null ? `\`${tokenType} \${process.env.TILLHUB_TOKEN}\`` : quoted(`${tokenType} ${token}`)
  return [
    `const response = await fetch(${quoted(url)}, {`,
    `  method: ${quoted(method)},`,
    '  headers: {',
    `    authorization: ${authorization},`,
    ...Object.entries(headers).map(([name, value]) => `    ${quoted(name)}: ${quoted(value)},`),
    '  },',
    ...(body === null ? [] : [`  body: ${quoted(body)},`]),
    '})',
    'console.log(response.status, await response.text())',
  ].join('\n')
}

function quoted(text: string): string {
  const [, json = ''] = /^"(.*)"$/s.exec(JSON.stringify(text)) ?? []
  return `'${json.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
