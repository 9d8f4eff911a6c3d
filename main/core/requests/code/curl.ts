import type { CodedRequest } from './code'

/** A command for bash. */
export function toCurl({ method, url, headers, body, tokenType, token }: CodedRequest): string {
  return [
    // Without --globoff curl would take [ ] and { } in a URL for patterns.
    `curl --globoff ${method === 'HEAD' ? '--head' : `--request ${method}`} ${quoted(url)}`,
    `--header ${token === null ? `"Authorization: ${tokenType} $TILLHUB_TOKEN"` : quoted(`Authorization: ${tokenType} ${token}`)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' \\\n  ')
}

/** In single quotes bash takes everything literally but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
