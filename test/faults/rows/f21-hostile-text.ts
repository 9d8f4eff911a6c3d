import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { drive } from '../../e2e/app-driver'
import { filesBelow } from '../../e2e/canary-search'
import { addAndSignIn, canary, canaryAccount, startCanaryServer, withApp, withFolder } from '../app'
import { createTally, holds, type Row } from '../row'

const html = [
  '<script>window.pwned=1</script>', '<img src=x onerror="window.pwned=1">', '<svg/onload=window.pwned=1>', '"><iframe srcdoc=x>', '<a href="javascript:window.pwned=1">x</a>',
  '<style>*{display:none}</style>', '<base href=//evil.example>', '<meta http-equiv=refresh content=0>', '{{constructor.constructor("window.pwned=1")()}}', '${window.pwned=1}',
  "'-window.pwned=1-'", '</textarea><script>1</script>', '<math><mi//xlink:href="data:x,<script>1">', '<form action=//evil.example><button>', '<object data=//evil.example>',
]
const controls = ['\u001b[31mred\u001b[0m', '\u001b]8;;http://evil\u0007x', '\u0000', '\u0007', '\b\b\b', '\u0085', 'a\nb\r\nc\td', '\u009b31m', '\u2028', '\u2029', '\uFFFE', '\uFEFF']
const bidi = ['\u202Eabc', '\u2066\u2067x', '\u200Fابجد', 'שלום', 'a\u200Bb', '\u200D\u200D', 'e\u0301'.repeat(50), 'Z̸̛͓a̷l̵g̶o̸', '\uD800', '\uDC00x', '👩‍👩‍👧‍👦', '\u115F\u1160']
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '\t=1', '=HYPERLINK("http://evil","x")']
const names = ['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '[object Object]', 'true', '0', ' ', 'CON', '../../x', '%s%n', '%00']
const long = ['x'.repeat(200), 'x '.repeat(100), 'ﷺ'.repeat(100), 'w'.repeat(150)]
const single = [...html, ...controls, ...bidi, ...formulas, ...names, ...long]
/** Each alone, and each around others: more than three hundred. */
const corpus = [...single, ...single.flatMap((text, at) => [0, 7, 19, 31].map(step => `${text}${single[(at + step) % single.length] ?? ''}`.slice(0, 200)))]

/** What only foreign text could have put into the page; counts run in it. */
function foreign(): { pwned: unknown; nodes: number } {
  const suspects = document.querySelectorAll('iframe, object, embed, base, math, form[action], a[href^="javascript:"], script:not([src]), img[src="x"], [onerror], [onload], [onclick]')
  return { pwned: (window as unknown as { pwned?: unknown }).pwned ?? null, nodes: suspects.length }
}

export const row: Row = {
  id: 'F21',
  title: 'hostile text in every field that is shown',
  sizes: { ci: 25, long: corpus.length },
  app: true,
  run: async (size, random) => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl))
    const driver = drive(app.page)
    const chosen = size >= corpus.length ? corpus : Array.from({ length: size }, () => random.pick(corpus))
    for (const [at, text] of chosen.entries()) {
      await tally.attempt(JSON.stringify(text.slice(0, 60)), async () => {
        server.accounts.change(canary.id, { name: text })
        const subUser = server.accounts.find(canary.id)?.subUser
        if (subUser) server.accounts.change(canary.id, { subUser: { ...subUser, role: text, name: text, metadata: { [text]: text } } })
        await app.call('accounts.update', { ...canaryAccount(server.baseUrl, { label: text.slice(0, 200), note: text, tags: [text.slice(0, 100)], key: { keep: true } }), id: account.id })
        await app.call('session.refresh', account.id)
        await driver.tab((['Overview', 'Identity', 'Token', 'Requests', 'Activity'] as const)[at % 5] ?? 'Overview')
        const { pwned, nodes } = await app.page.evaluate(foreign)
        holds(pwned === null, 'it ran')
        holds(nodes === 0, `${nodes} nodes came from it`)
      })
    }
    await tally.attempt('such nodes would have been counted', async () => {
      await app.page.evaluate(() => document.body.append(document.createElement('math')))
      holds((await app.page.evaluate(foreign)).nodes === 1, 'they were not')
    })
    const logs = join(folder, 'logs')
    const lines = existsSync(logs) ? [...filesBelow(logs)].flatMap(([, bytes]) => bytes.toString('latin1').split('\n')) : []
    await tally.attempt('the log has printable lines only', () => holds(lines.length > 1 && lines.every(line => /^[\x20-\x7e]*$/.test(line)), `of ${lines.length} lines`))
    await server.close()
    return tally.outcome()
  })),
}
