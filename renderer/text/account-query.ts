import type { QueryProblem } from '../state/account-query'
import type { OperatorName } from '../state/query-terms'

type Explained = Readonly<Record<OperatorName, string>>

const shown = 9
const some = (possible: readonly string[], more: (count: number) => string): string =>
  possible.length > shown ? `${possible.slice(0, shown).join(' ')} ${more(possible.length - shown)}` : possible.join(' ')

const en = {
  help: 'Search operators',
  operators: {
    tag: 'Tag', env: 'Environment', class: 'Class', key: 'Key', token: 'Token', role: 'Role of the sub_user', expires: 'When the token ends',
    used: 'Last used', is: 'Pinned or frozen',
  } as Explained,
  examples: [
    ['anna "main st"', 'All words, in any order'],
    ['tag:vip tag:retail', 'Either of them'],
    ['key:refused env:staging', 'Both of them'],
    ['-class:test', 'All but these'],
    ['tag:"vip"', 'Exactly this, not vip-old'],
    ['expires<2h expires>30m', 'Minutes, hours or days'],
    ['expires:2026-11-24', 'On that day'],
    ['expires:2026-11-24T12:00..2026-11-24T14:00', 'Between these times'],
    ['used>30d', 'Longer ago, or never'],
  ] as readonly (readonly [string, string])[],
  suggestions: 'Suggestions',
  problem: ({ kind, written, possible }: QueryProblem): string => {
    const choice = some(possible, (count) => `and ${count} more`)
    if (kind === 'operator') return `No such operator: ${written}. Searched for as a word. There are ${choice}`
    if (kind === 'value') return `Not understood: ${written}. Possible: ${choice}`
    return possible.length > 0 ? `No account has ${written}. There are ${choice}` : `No account has ${written}.`
  },
  found: (count: number) => (count === 1 ? '1 account found' : `${count.toLocaleString('en')} accounts found`),
}

const de: typeof en = {
  help: 'Suchoperatoren',
  operators: {
    tag: 'Tag', env: 'Umgebung', class: 'Klasse', key: 'Schlüssel', token: 'Token', role: 'Rolle des sub_user', expires: 'Ende des Tokens',
    used: 'Zuletzt verwendet', is: 'Angeheftet oder eingefroren',
  },
  examples: [
    ['anna "am markt"', 'Alle Wörter, in beliebiger Folge'],
    ['tag:vip tag:retail', 'Eines von beiden'],
    ['key:abgelehnt env:staging', 'Beides zugleich'],
    ['-class:test', 'Alle außer diesen'],
    ['tag:"vip"', 'Genau dies, nicht vip-alt'],
    ['expires<2h expires>30m', 'Minuten (m), Stunden (h), Tage (d)'],
    ['expires:2026-11-24', 'An diesem Tag'],
    ['expires:2026-11-24T12:00..2026-11-24T14:00', 'Zwischen diesen Zeiten'],
    ['used>30d', 'Länger her, oder nie'],
  ],
  suggestions: 'Vorschläge',
  problem: ({ kind, written, possible }) => {
    const choice = some(possible, (count) => `und ${count} weitere`)
    if (kind === 'operator') return `Kein Operator: ${written}. Als Wort gesucht. Es gibt ${choice}`
    if (kind === 'value') return `Nicht verstanden: ${written}. Möglich: ${choice}`
    return possible.length > 0 ? `Kein Konto hat ${written}. Es gibt ${choice}` : `Kein Konto hat ${written}.`
  },
  found: (count) => (count === 1 ? '1 Konto gefunden' : `${count.toLocaleString('de')} Konten gefunden`),
}

export const accountQueryText = { en, de }
