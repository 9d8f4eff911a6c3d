import { fold } from '../../state/account-search'
import { operators, valuesOf } from '../../state/query-operators'
import { operatorNames, readTerms, writeTerm, type OperatorName, type PlacedTerm } from '../../state/query-terms'
import { isOperator, named, termFor, type OperatorTerm } from '../../state/query-tests'
import type { Locale } from '../../text'

export interface Suggestion {
  /** What takes the place of the term. */
  readonly written: string
  /** What the window calls it; null where that is the same. */
  readonly operator: OperatorName | null
  readonly label: string | null
}

/** What could stand in place of the term that is being typed. */
export interface Offer {
  readonly from: number
  readonly to: number
  readonly items: readonly Suggestion[]
  /** Which one Enter takes; -1 for none, since a word may be meant. */
  readonly at: number
}

const most = 8
const times = ['1h', '24h', '7d', '30d']

/** For the term that ends at the caret: operators that begin like a word of two letters or more, or values of its operator. */
export function offerAt(text: string, caret: number, locale: Locale, known: (name: OperatorName) => readonly string[]): Offer | null {
  const term = readTerms(text).find(({ from, to }) => from < caret && caret === to)
  if (!term) return null
  const items = isOperator(term) ? valuesFor(term, locale, known) : namesFor(term)
  return items.length > 0 ? { from: term.from, to: term.to, items: items.slice(0, most), at: isOperator(term) && term.value !== '' ? 0 : -1 } : null
}

function namesFor(term: PlacedTerm): readonly Suggestion[] {
  const typed = term.value.toLowerCase()
  if (term.isQuoted || typed.length < 2) return []
  return operatorNames.filter((name) => name.startsWith(typed)).map((operator): Suggestion => {
    const sign = operators[operator].kind === 'timed' ? '<' : ':'
    return { written: writeTerm({ ...term, operator, sign, value: '' }), operator, label: null }
  })
}

function valuesFor(term: OperatorTerm, locale: Locale, known: (name: OperatorName) => readonly string[]): readonly Suggestion[] {
  const operator = operators[term.operator]
  if (operator.kind === 'timed') {
    const begun = term.sign === ':' ? [] : times.filter((time) => time !== term.value && time.startsWith(term.value))
    return begun.map((value) => ({ written: writeTerm({ ...term, value }), operator: null, label: null }))
  }
  const values = operator.kind === 'closed' ? valuesOf(operator) : known(term.operator)
  const fitting = term.value === '' ? values : named({ ...term, isQuoted: false }, values)
  if (fitting.some((value) => fold(value) === fold(term.value))) return []
  return fitting.map((value) => ({
    written: writeTerm({ ...termFor(term.operator, value, values), isNegated: term.isNegated }), operator: null,
    label: operator.kind === 'closed' ? operator.labels[locale][value] ?? null : null,
  }))
}
