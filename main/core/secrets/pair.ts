/** What the source document's example holds: `{"id": …, "api_key": …}`, alone or inside a cURL command. */
export interface Pair { readonly accountId: string; readonly key: string; readonly baseUrl: string | null }

/** Finds an id and key in a JSON object or in the body of a cURL command; null when there is no such pair. */
export function readPair(text: string): Pair | null {
  const body = /\{[^{}]*\}/s.exec(text)?.[0]
  const fields = body === undefined ? null : parseObject(body)
  const accountId = fields?.['id'] ?? fields?.['accountId'] ?? fields?.['account_id']
  const key = fields?.['api_key'] ?? fields?.['apiKey']
  if (typeof accountId !== 'string' || typeof key !== 'string') return null
  const url = /https?:\/\/[^\s'"\\]+/.exec(text)?.[0]
  return { accountId, key, baseUrl: url !== undefined && URL.canParse(url) ? new URL(url).origin : null }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    // Text that is no JSON holds no pair; the caller takes it as a bare key.
    return null
  }
}
