import { fieldsByName } from '../columns'
import { fromAccounts, table, type Found } from '../found'
import { accountsIn } from '../variables'

interface Section { readonly name: string; readonly entries: Map<string, string> }

const SECTION = /^\s*\[([^\]\n]{1,200})\]\s*(?:[;#].*)?$/
const ENTRY = /^\s*(?:export\s+|set\s+)?([A-Za-z_][\w.\- ]{0,199}?)\s*[=:]\s*(.*)$/
const COMMENT = /^\s*[#;]/

/** `.env` and INI files. Null where most lines are something else. */
export function readAssignments(text: string, name: string): Found | null {
  const sections: Section[] = [{ name: '', entries: new Map() }]
  let [read, other] = [0, 0]
  for (const line of joined(text)) {
    const section = SECTION.exec(line)?.[1]
    const [, key, value] = ENTRY.exec(line) ?? []
    if (line.trim() === '' || COMMENT.test(line)) continue
    if (section !== undefined) sections.push({ name: section.trim(), entries: new Map() })
    else if (key !== undefined && value !== undefined) sections.at(-1)?.entries.set(key, unquoted(value))
    else other += 1
    read += 1
  }
  if (read === 0 || other * 2 > read || sections.every(({ entries }) => entries.size === 0)) return null
  return sections.length > 1 ? (asTable(sections) ?? fromSections('ini', sections, name)) : fromSections('env', sections, name)
}

function fromSections(format: 'ini' | 'env', sections: readonly Section[], name: string): Found {
  const title = /^\.?env/i.test(name) || name === 'clipboard' ? '' : name.replace(/\.\w{1,8}$/, '')
  return fromAccounts(format, sections.flatMap(section => accountsIn([...section.entries], section.name || title)))
}

/** A section for each account, with the same names in each; what stands before the first section holds for all. */
function asTable([shared, ...sections]: readonly Section[]): Found | null {
  const names = [...new Set([...(shared?.entries.keys() ?? []), ...sections.flatMap(({ entries }) => [...entries.keys()])])]
  const fields = fieldsByName(names)
  if (!fields.includes('accountId') || !fields.includes('key')) return null
  const at = fields.indexOf('accountId')
  const rows = sections.map(section => [section.name, ...names.map(name => section.entries.get(name) ?? shared?.entries.get(name) ?? '')])
  return table({
    format: 'ini', delimiter: null, isTable: true, columns: ['section', ...names], fields: [fields.includes('label') ? null : 'label', ...fields],
    rows: rows.filter(row => row[at + 1] !== ''), leftOut: 0,
  })
}

/** The lines, with values in quotes that span several of them in one. */
function joined(text: string): string[] {
  return text.replace(/=\s*"((?:[^"\\\n]|\\.){0,2000}\n[^"]{0,2000})"/g, (_whole, value: string) => `="${value.replaceAll('\n', '\\n')}"`).split(/\r?\n/)
}

function unquoted(value: string): string {
  const text = value.trim()
  const quoted = /^(["'`])(.*?)\1\s*(?:[#;].*)?$/.exec(text)
  if (quoted) return quoted[1] === '"' ? (quoted[2] ?? '').replaceAll('\\n', '\n').replaceAll('\\"', '"') : (quoted[2] ?? '')
  // A comment after a value begins with a blank; a key may hold the sign.
  return text.replace(/\s[#;].*$/, '').trim()
}
