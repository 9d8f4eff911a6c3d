import type { AccountView } from '../../preload/views'

/** The same text without case and accents: "Käfer" and "kafer" are one. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}

/** Worked out once for each version of an account, when it is first needed: a key stroke only compares. */
function once(work: (account: AccountView) => string): (account: AccountView) => string {
  const known = new WeakMap<AccountView, string>()
  return (account) => {
    const before = known.get(account)
    if (before !== undefined) return before
    const text = work(account)
    known.set(account, text)
    return text
  }
}

/** Everything a search looks at. */
export const haystackOf = once(({ title, accountName, accountId, tags, environment }) =>
  fold([title, accountName, accountId, ...tags, environment.kind, environment.baseUrl].join('\n')))

/** The title for sorting; numbers in it sort as numbers. */
export const sortNameOf = once(({ title }) => fold(title).replace(/\d+/g, (digits) => digits.padStart(8, '0')))

/** The first accounts, at most so many, that hold every word typed; those whose title begins so come first. */
export function firstFound(text: string, accounts: Iterable<AccountView>, most: number): readonly AccountView[] {
  const words = searchWords(text)
  const first: AccountView[] = []
  const later: AccountView[] = []
  for (const account of accounts) {
    const haystack = haystackOf(account)
    if (!words.every((word) => haystack.includes(word))) continue
    if (haystack.startsWith(words[0] ?? '')) first.push(account)
    else if (later.length < most) later.push(account)
    if (first.length === most) break
  }
  return [...first, ...later].slice(0, most)
}

/** The words of a search; a text matches when it holds each of them. */
export function searchWords(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter(Boolean)
}
