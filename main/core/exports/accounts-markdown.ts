import { shortTime } from '../export/html'
import { oneLine } from '../export/one-line'
import type { AccountLine } from './account-lines'
import { accountsWords } from './accounts-words'

/** What Markdown would take for more than text: code, emphasis, links and images, HTML, a column's end, math. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g

/** A table to be pasted into a ticket or a wiki. */
export function accountsMarkdown(lines: readonly AccountLine[], at: number, language: 'en' | 'de'): string {
  const words = accountsWords[language]
  const rows = lines.map(line => {
    const { label, accountName, accountId, environment, tags, keyState, tokenState, tokenEndsAt, role, note, requestId } = line
    const name = label || accountName || accountId
    return [
      accountName === null || accountName === name ? name : `${name} (${accountName})`, accountId, words.environments[environment] ?? environment,
      words.classes[line.class], tags.join(', '), words.keys[keyState],
      tokenEndsAt === null || tokenState !== 'valid' ? words.tokens[tokenState] : `${words.tokens.valid} ${words.until(shortTime(tokenEndsAt))}`, role ?? '', note,
      requestId ?? '',
    ]
  })
  const table = [words.columns, words.columns.map(() => '---'), ...rows.map(cells => cells.map(cell))]
  return `# ${words.title}\n\n${words.note(lines.length, shortTime(new Date(at).toISOString()))}\n\n${table.map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

function cell(text: string): string {
  return oneLine(text).replace(SPECIAL, '\\$&')
}
