import type { HealthAdvice, HealthFinding, HealthRowView, HealthWords } from '../../../preload/health-views'
import type { AccountId, AccountView, ErrorCode } from '../../../preload/views'
import type { Locale } from '../../text'
import { errorsText } from '../../text/errors'
import { healthText } from '../../text/health'
import { statusText } from '../../text/status'
import { longDuration, measuresText } from '../../text/measures'

export interface Said extends HealthAdvice {
  readonly finding: HealthFinding
  /** The figure or the names that belong to it. */
  readonly detail: string | null
}

/** Each finding in words: the verdict first, as exactly as the failure behind it is known. */
export function saidOf(row: HealthRowView, accounts: ReadonlyMap<AccountId, AccountView>, locale: Locale): readonly Said[] {
  const t = healthText[locale]
  const detailOf = (finding: HealthFinding): string | null => {
    if (finding === 'other-account') return row.answersAs
    if (finding === 'same-key') return row.sameKeyAs.flatMap((id) => accounts.get(id)?.title ?? []).join(', ')
    if (finding === 'clock-off') return longDuration(Math.abs(row.skewMs))
    return finding === 'slow' && row.ms !== null ? measuresText[locale].milliseconds(row.ms) : null
  }
  return [row.verdict, ...row.remarks].map((finding) => {
    const known = finding === row.verdict && row.code !== null ? failureWords(row.code, locale) : t.findings[finding]
    return { finding, cause: known.cause, next: known.next, detail: detailOf(finding) }
  })
}

function failureWords(code: ErrorCode, locale: Locale): HealthAdvice {
  const { why, next } = errorsText[locale][code]
  return { cause: why, next }
}

/** All words of an exported report; those of failures only where the rows have them. */
export function exportWords(rows: Iterable<HealthRowView>, locale: Locale): HealthWords {
  const { title, columns, findings } = healthText[locale]
  const codes = new Set([...rows].flatMap(({ code }) => code ?? []))
  const failures = Object.fromEntries([...codes].map((code) => [code, failureWords(code, locale)]))
  return { language: locale, title, columns, keys: statusText[locale].keyState, findings, failures }
}
