import { countVerdicts, findingsOf, isoOf, placeOf, type Report } from './report'

/** For programs: the words of the code, and those for people beside them. */
export function jsonReport({ at, entries, words }: Report): string {
  return JSON.stringify({
    title: words.title,
    at: isoOf(at),
    counts: Object.fromEntries(countVerdicts(entries)),
    accounts: entries.map(entry => {
      const { account: { title, accountId, tags }, key, row: { verdict, remarks, code, status, ms, requestId, checkedAt } } = entry
      return {
        account: title, accountId, environment: placeOf(entry.account), tags, key, verdict, remarks, code, findings: findingsOf(entry, words),
        status, ms, requestId, checkedAt: isoOf(checkedAt),
      }
    }),
  }, null, 2)
}
