import type { AccountView, SessionView } from '../../preload/views'
import { fold, haystackOf } from './account-search'
import { operators, possibleOf, type AccountTest } from './query-operators'
import { operatorNames, readTerms, writeTerm, type OperatorName, type PlacedTerm, type Term } from './query-terms'
import { isOperator, named, termFor, testOf } from './query-tests'

/** A part of a search that cannot be done, as it was written, and what could stand there. */
export interface QueryProblem {
  /** `operator`: there is none of that name. `value`: it cannot be understood. `absent`: no account has it. */
  readonly kind: 'operator' | 'value' | 'absent'
  readonly written: string
  readonly possible: readonly string[]
}

export interface AccountQuery {
  readonly terms: readonly PlacedTerm[]
  /** Asks for nothing, so that all accounts are found. */
  readonly isEmpty: boolean
  readonly followsSessions: boolean
  readonly followsClock: boolean
  readonly problems: readonly QueryProblem[]
  test(account: AccountView, session: SessionView | undefined, now: number): boolean
}

interface Group { readonly any: AccountTest[]; readonly none: AccountTest[] }

const nothing: AccountTest = () => false

/**
 * Reads the search box of the account list. An account is found when it holds all words and passes each operator; several
 * values of one operator are alternatives. What cannot be understood finds nothing and is named in `problems`; an operator
 * still without its value asks for nothing. Never throws.
 */
export function parseQuery(text: string): AccountQuery {
  const terms = readTerms(text)
  const asked = terms.filter(({ value }) => fold(value).trim() !== '')
  const problems = asked.filter(isUnknownOperator).map(({ value }): QueryProblem =>
    ({ kind: 'operator', written: value, possible: operatorNames.map((name) => `${name}:`) }))
  const groups = new Map<string | number, Group>()

  asked.forEach((term, at) => {
    // Each word is asked for by itself; "<" and ">" are two ends of one stretch, not alternatives.
    const key = term.operator ? `${term.operator}${term.sign ?? ''}` : at
    const group = groups.get(key) ?? { any: [], none: [] }
    groups.set(key, group)
    const test = isOperator(term) ? testOf(term) : wordTest(term)
    if (!test && term.operator) problems.push({ kind: 'value', written: writeTerm(term), possible: possibleOf(term.operator) })
    group[term.isNegated ? 'none' : 'any'].push(test ?? nothing)
  })

  const all = [...groups.values()]
  const followed = asked.filter(isOperator).map(({ operator }) => operators[operator].follows)
  return {
    terms, problems,
    isEmpty: all.length === 0,
    followsSessions: followed.some((follows) => follows !== 'account'),
    followsClock: followed.includes('clock'),
    // Ten thousand times a key stroke, so without the arrays that `every(...)` and `...facts` would make.
    test: (account, session, now) => {
      for (const { any, none } of all) {
        if (any.length > 0 && !passesOne(any, account, session, now)) return false
        if (passesOne(none, account, session, now)) return false
      }
      return true
    },
  }
}

function passesOne(tests: readonly AccountTest[], ...[account, session, now]: Parameters<AccountTest>): boolean {
  for (const test of tests) if (test(account, session, now)) return true
  return false
}

function wordTest({ value }: Term): AccountTest {
  const word = fold(value)
  return (account) => haystackOf(account).includes(word)
}

/** "tagg:vip", but neither "Sandbox: Corner Shop" nor "https://api.tillhub.com". */
function isUnknownOperator({ operator, isQuoted, value }: Term): boolean {
  return operator === null && !isQuoted && /^[a-z]+[:<>](?!\/\/)\S/i.test(value)
}

/** The values of `operator` that the query asks for and no account has. */
export function absentIn({ terms }: AccountQuery, operator: OperatorName, known: readonly string[]): readonly QueryProblem[] {
  return terms.filter(isOperator)
    .filter((term) => term.operator === operator && term.sign === ':' && term.value !== '' && named(term, known).length === 0)
    .map((term) => ({ kind: 'absent', written: writeTerm(term), possible: known.map((value) => writeTerm(termFor(operator, value, known))) }))
}
