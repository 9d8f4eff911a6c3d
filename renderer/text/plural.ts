const rules = new Intl.PluralRules('en')

/** Picks by the plural rule that English and German share. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other
}
