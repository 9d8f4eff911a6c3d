import { fold } from './account-search'
import { operators, valuesOf, type AccountTest, type Timed } from './query-operators'
import type { OperatorName, Term } from './query-terms'
import { readStretch } from './query-time'

export interface OperatorTerm extends Term { readonly operator: OperatorName }
export function isOperator<T extends Term>(term: T): term is T & OperatorTerm {
  return term.operator !== null
}

/** As a value is typed: "Läuft ab" is `lauft-ab`. */
const spelled = (text: string): string => fold(text).trim().replace(/\s+/g, '-')

/**
 * Those of `values` that a term names: of a few fixed ones the one that is spelled so, else those that begin so; in quotes
 * nothing but that. English goes before German, so that `key:a` means `accepted` whatever the language.
 */
export function named({ operator: name, value, isQuoted }: OperatorTerm, values: readonly string[]): readonly string[] {
  const operator = operators[name]
  const wanted = spelled(value)
  const words = (it: string): readonly string[] =>
    operator.kind === 'closed' ? [operator.labels.en[it], operator.labels.de[it]].map((word = it) => spelled(word)) : []
  const exact = values.filter((it) => spelled(it) === wanted || words(it).includes(wanted))
  if (isQuoted || (exact.length > 0 && operator.kind === 'closed')) return exact
  const begun = values.filter((it) => spelled(it).startsWith(wanted))
  return begun.length > 0 ? begun : values.filter((it) => words(it).some((word) => word.startsWith(wanted)))
}

/** The term that names `value` and no other of `known`. */
export function termFor(operator: OperatorName, value: string, known: readonly string[]): OperatorTerm {
  const term: OperatorTerm = { isNegated: false, operator, sign: ':', value, isQuoted: false }
  return { ...term, isQuoted: /^"|\s/.test(value) || named(term, known).length > 1 }
}

/** What a term asks of an account; null when it cannot be understood. */
export function testOf(term: OperatorTerm): AccountTest | null {
  const operator = operators[term.operator]
  if (operator.kind === 'timed') return timed(operator, term)
  if (term.sign !== ':') return null
  if (operator.kind === 'open') {
    const isNamed = remembered((value) => named(term, [value]).length > 0)
    return (account, session) => operator.has(account, session, isNamed)
  }
  const wanted = new Set(named(term, valuesOf(operator)))
  return wanted.size > 0 ? (account, session, now) => wanted.has(operator.read(account, session, now)) : null
}

function timed({ read, isPast }: Timed, term: Term): AccountTest | null {
  const stretch = readStretch(term)
  if (!stretch) return null
  if (stretch.kind === 'between') {
    const { from, to } = stretch
    return (account, session, now) => {
      const at = read(account, session, now)
      return at !== null && at >= from && at < to
    }
  }
  const { kind, ms } = stretch
  return (account, session, now) => {
    const at = read(account, session, now)
    // Never used is longer ago than any time; a token that is not there does not expire at all.
    if (at === null) return isPast && kind === 'beyond'
    const away = isPast ? now - at : at - now
    return kind === 'beyond' ? away >= ms : away < ms && (isPast || away >= 0)
  }
}

/** Ten thousand accounts share a few dozen values. */
function remembered(decide: (value: string) => boolean): (value: string) => boolean {
  const known = new Map<string, boolean>()
  return (value) => {
    const verdict = known.get(value) ?? decide(value)
    known.set(value, verdict)
    return verdict
  }
}
