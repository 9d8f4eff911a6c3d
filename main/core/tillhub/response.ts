import type { HttpResponse } from '../ports'

/** The first value of a header, by its lower-case name. */
export function headerOf(response: HttpResponse, name: string): string | null {
  return response.headers.find(([given]) => given === name)?.[1] ?? null
}

/** Epoch ms of the `Date` header, or null. */
export function serverDateOf(response: HttpResponse): number | null {
  const date = Date.parse(headerOf(response, 'date') ?? '')
  return Number.isNaN(date) ? null : date
}

export function isSuccess({ status }: HttpResponse): boolean {
  return status >= 200 && status <= 299
}

/** Declared as JSON or not declared at all: a portal's page says text/html, whatever its status. */
export function mayBeJson(response: HttpResponse): boolean {
  return /json/i.test(headerOf(response, 'content-type') ?? 'json')
}

export function textOf(response: HttpResponse): string {
  return new TextDecoder().decode(response.body)
}
