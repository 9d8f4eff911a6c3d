import type { Http, HttpRequest, HttpResponse } from '../../main/core/ports'

/** Http answered by a function: what the core sees of a server, without one. */
export function scriptedHttp(answer: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>): Http & { readonly requests: HttpRequest[] } {
  const requests: HttpRequest[] = []
  return {
    requests,
    async send(request) {
      requests.push(request)
      const response = await answer(request)
      if (!request.sink) return response
      await request.sink(response.body)
      return { ...response, body: new Uint8Array() }
    },
  }
}

export function response(status: number, body: unknown = null, headers: Record<string, string> = {}): HttpResponse {
  const text = typeof body === 'string' ? body : body === null ? '' : JSON.stringify(body)
  return {
    status,
    statusText: '',
    headers: Object.entries({ 'content-type': 'application/json', ...headers }),
    body: body instanceof Uint8Array ? body : new TextEncoder().encode(text),
    truncated: false,
    firstByteMs: 1,
    totalMs: 2,
  }
}
