import type { AnswerLook, CompareRules, IgnoredKind } from '../../../preload/runs-views'

export const kinds: readonly IgnoredKind[] = ['ids', 'times', 'amounts']
/** More would leave no room for each. */
export const mostColumns = 6

export function withKind(rules: CompareRules, kind: IgnoredKind): CompareRules {
  return { ...rules, kinds: kinds.filter((each) => rules.kinds.includes(each) !== (each === kind)) }
}

/** A text that begins like a JSONPath query is one, any other the name of a field. */
export function withRule(rules: CompareRules, text: string): CompareRules {
  const rule = text.trim()
  const list = rule.startsWith('$') ? 'paths' : 'fields'
  return rule === '' || rules[list].includes(rule) ? rules : { ...rules, [list]: [...rules[list], rule] }
}

export function withoutRule(rules: CompareRules, rule: string): CompareRules {
  const without = (list: readonly string[]): readonly string[] => list.filter((each) => each !== rule)
  return { ...rules, fields: without(rules.fields), paths: without(rules.paths) }
}

/** A name alone means the field of that name at the top. */
export function withColumn(look: AnswerLook, text: string): AnswerLook {
  const given = text.trim()
  const column = given === '' || given.startsWith('$') ? given : `$.${given}`
  return column === '' || look.columns.includes(column) || look.columns.length >= mostColumns ? look : { ...look, columns: [...look.columns, column] }
}

export function withoutColumn(look: AnswerLook, column: string): AnswerLook {
  return { ...look, columns: look.columns.filter((each) => each !== column) }
}
