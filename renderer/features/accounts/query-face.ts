import { readTerms, writeTerm, writeTerms, type OperatorName, type Term } from '../../state/query-terms'
import { isOperator, named, termFor } from '../../state/query-tests'

/** The search text as filters that are on or off: there is no other state of them. */

/** Those of an operator's values that the text asks for. */
export function chosenIn(text: string, operator: OperatorName, values: readonly string[]): readonly string[] {
  const asked = new Set(readTerms(text).flatMap((term) => namedBy(term, operator, values)))
  return values.filter((value) => asked.has(value))
}

/** The text that asks for `value`, too, or no longer. */
export function toggledIn(text: string, operator: OperatorName, values: readonly string[], value: string): string {
  const before = chosenIn(text, operator, values)
  const chosen = before.includes(value) ? before.filter((it) => it !== value) : [...before, value]
  const others = readTerms(text).filter((term) => namedBy(term, operator, values).length === 0)
  return writeTerms([...others, ...chosen.map((it) => termFor(operator, it, values))])
}

function namedBy(term: Term, operator: OperatorName, values: readonly string[]): readonly string[] {
  const isAsking = isOperator(term) && term.operator === operator && term.sign === ':' && !term.isNegated && term.value !== ''
  return isAsking ? named(term, values) : []
}

export function hasTerm(text: string, written: string): boolean {
  return readTerms(text).some((term) => writeTerm(term) === written)
}

/** The text with the term at its end, or without it. */
export function toggledTerm(text: string, written: string): string {
  const others = readTerms(text).filter((term) => writeTerm(term) !== written)
  return writeTerms(hasTerm(text, written) ? others : [...others, ...readTerms(written)])
}

const isFilter = ({ operator, value }: Term): boolean => operator !== null && value !== ''

export function countFilters(text: string): number {
  return readTerms(text).filter(isFilter).length
}

/** Only its words. */
export function withoutFilters(text: string): string {
  return writeTerms(readTerms(text).filter(({ operator }) => operator === null))
}
