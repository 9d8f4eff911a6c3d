/** What can stand before a ":" in the search box of the account list. */
export const operatorNames = ['tag', 'env', 'class', 'key', 'token', 'role', 'expires', 'used', 'is'] as const
export type OperatorName = (typeof operatorNames)[number]
export type Sign = ':' | '<' | '>'

/** One part of a search text: a word or "several words", or an operator with its value; "-" before it asks for the opposite. */
export interface Term {
  readonly isNegated: boolean
  /** Null for words. */
  readonly operator: OperatorName | null
  readonly sign: Sign | null
  readonly value: string
  /** In quotes, where `""` stands for one of them: nothing but exactly this. */
  readonly isQuoted: boolean
}

export interface PlacedTerm extends Term {
  /** Where it stands in the text: from the first character to behind the last one. */
  readonly from: number
  readonly to: number
}

const space = /\s*/y
const oneTerm = new RegExp(`(-(?=\\S))?(?:(${operatorNames.join('|')})([:<>]))?(?:"((?:[^"]|"")*)(?:"|$)|(\\S*))`, 'iy')

/** Every text can be read; what is no operator is a word. */
export function readTerms(text: string): readonly PlacedTerm[] {
  const terms: PlacedTerm[] = []
  for (let from = after(space, text, 0); from < text.length;) {
    oneTerm.lastIndex = from
    const [whole = '', minus, name, sign, quoted, plain = ''] = oneTerm.exec(text) ?? []
    const to = from + whole.length
    terms.push({
      isNegated: minus !== undefined, operator: (name?.toLowerCase() ?? null) as OperatorName | null, sign: (sign ?? null) as Sign | null,
      value: quoted?.replaceAll('""', '"') ?? plain, isQuoted: quoted !== undefined, from, to,
    })
    from = after(space, text, to)
  }
  return terms
}

function after(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return from + (pattern.exec(text)?.[0].length ?? 0)
}

export function writeTerm({ isNegated, operator, sign, value, isQuoted }: Term): string {
  return `${isNegated ? '-' : ''}${operator ?? ''}${sign ?? ''}${isQuoted ? `"${value.replaceAll('"', '""')}"` : value}`
}

/** A text that reads as these terms. */
export function writeTerms(terms: readonly Term[]): string {
  return terms.map(writeTerm).join(' ')
}
