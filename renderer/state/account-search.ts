import type { AccountView } from '../../preload/views'

/** The same text without case and accents: "Käfer" and "kafer" are one. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}

export interface Folded {
  /** Everything a search looks at. */
  readonly haystack: string
  /** The title for sorting; numbers in it sort as numbers. */
  readonly name: string
}
const foldedOf = new WeakMap<AccountView, Folded>()

/** Worked out once for each version of an account, so that a key stroke only compares. */
export function folded(account: AccountView): Folded {
  const known = foldedOf.get(account)
  if (known) return known
  const { title, accountName, accountId, tags, environment } = account
  const fresh = {
    haystack: fold([title, accountName, accountId, ...tags, environment.kind, environment.baseUrl].join('\n')),
    name: fold(title).replace(/\d+/g, (digits) => digits.padStart(8, '0')),
  }
  foldedOf.set(account, fresh)
  return fresh
}

/** The words of a search; a text matches when it holds each of them. */
export function searchWords(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean)
}
