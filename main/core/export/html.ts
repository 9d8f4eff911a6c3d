import { STYLE } from './html-style'

/** No script, nothing from anywhere: the file shows what it holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** A page to be opened, printed or sent. `title` and `subtitle` are text, `body` is HTML. */
export function htmlPage({ language, title, subtitle = '', at, body }: {
  readonly language: 'en' | 'de'
  readonly title: string
  readonly subtitle?: string
  /** Epoch ms. */
  readonly at: number
  readonly body: string
}): string {
  const time = shortTime(new Date(at).toISOString())
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · ${time}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${subtitle && `${escaped(subtitle)} · `}Tillkeys · <time>${time}</time></p>
${body}
</body>
</html>
`
}

/** `rows` are of HTML, the headings text. */
export function htmlTable(headings: readonly string[], rows: readonly string[]): string {
  return `<table>
<thead><tr>${headings.map(heading => `<th scope="col">${escaped(heading)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

/** To the minute, of ISO 8601. */
export function shortTime(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
}
