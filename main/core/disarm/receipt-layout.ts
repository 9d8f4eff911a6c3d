import { escaped } from '../export/html'
import type { Receipt, ReceiptLine } from './receipt'

const marks: Readonly<Record<ReceiptLine['state'], string>> = { good: '✓', bad: '✗', open: '–' }

export function textOf({ words, facts, steps, proofs, open }: Receipt): string {
  const width = Math.max(...facts.map(([term]) => term.length)) + 2
  const line = ({ what, state, said, when }: ReceiptLine): string => [`${marks[state]} ${what}: ${said}`, ...(when ? [`    ${when}`] : [])].join('\n')
  const block = (title: string, lines: readonly string[]): string => [title, '-'.repeat(title.length), ...lines].join('\n')
  return [
    [words.title, '='.repeat(words.title.length)].join('\n'),
    words.lead,
    facts.map(([term, value]) => `${`${term}:`.padEnd(width)}${value}`).join('\n'),
    block(words.steps, steps.map(line)),
    block(words.proofs, proofs.map(line)),
    block(words.openTitle, open.map(sentence => `* ${sentence}`)),
  ].join('\n\n') + '\n'
}

/** One file that loads nothing and runs nothing, for screen and paper. */
export function htmlOf({ language, words, facts, steps, proofs, open }: Receipt): string {
  const row = ({ what, state, said, when }: ReceiptLine): string => `<li class="${state}"><b aria-hidden="true">${marks[state]}</b><div>${escaped(what)}`
    + `<strong>${escaped(said)}</strong>${when ? `<small>${escaped(when)}</small>` : ''}</div></li>`
  const list = (title: string, lines: readonly ReceiptLine[]): string => `<h2>${escaped(title)}</h2>\n<ul>\n${lines.map(row).join('\n')}\n</ul>`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p>${escaped(words.lead)}</p>
<dl>
${facts.map(([term, value]) => `<div><dt>${escaped(term)}</dt><dd>${escaped(value)}</dd></div>`).join('\n')}
</dl>
${list(words.steps, steps)}
${list(words.proofs, proofs)}
<h2>${escaped(words.openTitle)}</h2>
<ul class="sentences">
${open.map(sentence => `<li>${escaped(sentence)}</li>`).join('\n')}
</ul>
</body>
</html>
`
}

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#17212b, #e7ecf0); --soft: light-dark(#4c5a68, #a9b5c0); --line: light-dark(#e3e7eb, #252e36);
  --good: light-dark(#17734a, #4cc38a); --bad: light-dark(#bd2630, #f4838a); }
body { max-width: 46rem; margin: 3rem auto; padding: 0 1.5rem; background: light-dark(#fff, #151b20); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; letter-spacing: -0.02em; }
h2 { margin: 2rem 0 0.5rem; font-size: 1rem; }
p, small, dt { color: var(--soft); }
dl { display: grid; grid-template-columns: 1fr 1fr; margin: 1.5rem 0 0; gap: 0.75rem 2rem; }
dt { font-size: 0.8rem; } dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; gap: 0.75rem; padding: 0.5rem 0; border-top: 1px solid var(--line); break-inside: avoid; overflow-wrap: anywhere; }
li > div { min-width: 0; } strong, small { display: block; } strong { font-weight: 600; } small { font-size: 0.8rem; }
li b { width: 1rem; flex: none; text-align: center; }
.good b, .good strong { color: var(--good); } .bad b, .bad strong { color: var(--bad); } .open { color: var(--soft); }
.sentences { padding-inline-start: 1.1rem; list-style: disc; } .sentences li { display: list-item; padding: 0.15rem 0; border: 0; }
@media print { body { margin: 0; } }
`
