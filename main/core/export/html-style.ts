/** Light and dark by the reader's own choice; on paper always light, in landscape, with the headings on each page. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#17212b, #e7ecf0); --quiet: light-dark(#4c5a68, #a9b5c0); --line: light-dark(#e3e7eb, #252e36); --ground: light-dark(#fff, #151b20);
}
.ok { --tone: light-dark(#17734a, #4cc38a) }
.warn { --tone: light-dark(#8a5500, #e5ac43) }
.bad { --tone: light-dark(#bd2630, #f4838a) }
.idle { --tone: light-dark(#4c5a68, #a9b5c0) }
body { margin: 32px; background: var(--ground); color: var(--ink); font: 13px/20px system-ui, sans-serif; font-variant-numeric: tabular-nums }
h1 { margin: 0; font-size: 20px; line-height: 28px }
p { margin: 0 0 24px; color: var(--quiet) }
svg { display: block; width: 100%; height: 16px }
rect { fill: var(--tone) }
ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 12px 0 24px; padding: 0; list-style: none }
li::before { content: ''; display: inline-block; width: 9px; height: 9px; margin-right: 6px; border-radius: 3px; background: var(--tone) }
table { width: 100%; border-collapse: collapse }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
th { color: var(--quiet); font-size: 12px; font-weight: 500 }
.account, .verdict { font-weight: 600 }
.account { font-size: 14px }
.verdict { color: var(--tone) }
.accountId, .environment, .tags, .remarks, .checkedAt { color: var(--quiet); font-size: 12px; line-height: 18px }
.accountId, .requestId { font: 11px/18px ui-monospace, monospace }
.accountId, .environment, .requestId { overflow-wrap: anywhere }
td:first-child { min-width: 250px }
.cause, .next { min-width: 180px }
.checkedAt { white-space: nowrap }
@page { size: landscape; margin: 12mm }
@media print {
  :root { color-scheme: light }
  body { margin: 0; print-color-adjust: exact; zoom: 0.75 }
}
`
