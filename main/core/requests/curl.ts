/**
 * The request as a command for bash. The token stays out of it: `$TILLHUB_TOKEN` is filled in by the shell that runs it.
 */
export function toCurl(request: {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}): string {
  const { method, url, headers, body } = request
  return [
    // Without --globoff curl would take [ ] and { } in a URL for patterns.
    `curl --globoff ${method === 'HEAD' ? '--head' : `--request ${method}`} ${quoted(url)}`,
    `--header "Authorization: Bearer $TILLHUB_TOKEN"`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' \\\n  ')
}

/** In single quotes bash takes everything literally but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
