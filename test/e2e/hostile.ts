/** Lists of what a page that has gone over to the enemy would try. */

const targets = ['etc/passwd', 'package.json', 'main/index.js', 'preload/index.cjs', 'files.json', 'linked.html', 'C:/Windows/win.ini', 'index.html', 'assets/../package.json']
const climbs = [
  '../', '../../', '../../../../../../', '..%2f', '..%2f..%2f', '%2e%2e/', '%2e%2e%2f', '%252e%252e%252f', '..\\', '..%5c', '%c0%ae%c0%ae/', '....//',
  '..;/', './../', 'assets/../../', 'assets/..%2f..%2f', '/', '//', '///', '%00', '%2500', 'index.html%00/../', 'index.html/../../', 'file:///',
  'c:/', 'c:\\', 'C%3a/', '\\\\server\\share\\', '~/', '%7e/', '.%0d./', '%E2%80%AE', '?/../../', '#/../../', 'INDEX.HTML/', 'index.html;', ' ', '%20', '%09',
]
const origins = [
  'app://tillkeys/', 'app://tillkeys//', 'app://other/', 'app://tillkeys:80/', 'app://user:pass@tillkeys/', 'app://tillkeys.evil.example/', 'app:///', 'APP://TILLKEYS/',
  'app://localhost/', 'app://..%2f/',
]

/** Every climb to two targets from every origin, and some more spellings of each. */
export function hostileUrls(): string[] {
  const crossed = origins.flatMap((origin, at) => climbs.map((climb, step) => `${origin}${climb}${targets[(at + step) % targets.length]}`))
  const ends = targets.flatMap(target => ['', '%00', '.', '%20', '/', '::$DATA', '?x', '%00.html', '.map', '/.', '~', ';.js'].map(end => `app://tillkeys/${target}${end}`))
  const schemes = ['file:///etc/passwd', 'file://localhost/etc/passwd', 'http://tillkeys/', 'https://tillkeys/', 'ftp://tillkeys/x', 'ws://tillkeys/', 'blob:app://tillkeys/x',
    'filesystem:app://tillkeys/x', 'data:text/html,x', 'about:srcdoc', 'chrome://gpu', 'chrome-extension://x/y', 'devtools://devtools/bundled/inspector.html', 'view-source:app://tillkeys/index.html']
  return [...new Set([...crossed, ...ends, ...schemes])]
}

const places = [
  'https://evil.example/', 'http://127.0.0.1:9/', 'file:///etc/passwd', 'data:text/html,<script>1</script>', 'javascript:void(window.pwned=1)', 'about:blank',
  'blob:app://tillkeys/x', 'app://other/index.html', 'app://tillkeys.evil.example/', 'chrome://gpu', 'view-source:app://tillkeys/index.html', '//evil.example/',
]
const ways = ['href', 'assign', 'replace', 'link', 'form', 'history'] as const
export const navigations = ways.flatMap(by => places.map(to => ({ by, to })))

export const windowOpenings = places.flatMap(url => [
  [url, '_blank', ''], [url, 'named', 'width=100,height=100'], [url, '_blank', 'noopener'], [url, '_blank', 'nodeIntegration=yes,contextIsolation=no'],
] as const)

/** Runs in the page. */
export function navigate({ by, to }: (typeof navigations)[number]): void {
  const click = (name: string, fields: Record<string, string>): void => {
    const element = document.createElement(name)
    for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value)
    document.body.append(element)
    if (element instanceof HTMLFormElement) element.submit()
    else element.click()
    element.remove()
  }
  try {
    if (by === 'href') location.href = to
    if (by === 'assign') location.assign(to)
    if (by === 'replace') location.replace(to)
    if (by === 'link') click('a', { href: to })
    if (by === 'form') click('form', { action: to, method: 'post' })
    if (by === 'history') history.pushState(null, '', to)
  } catch { /* Refused aloud. */ }
}
