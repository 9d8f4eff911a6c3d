import type { Span } from '../features/timeline/timeline-window'
import { plural } from './index'
import { measuresText } from './measures'

interface Counts {
  readonly ending: number
  readonly lapsing: number
  readonly renewing: number
}
interface Sides {
  readonly ending: number
  readonly before: number
  readonly after: number
  readonly undated: number
}

const english = measuresText.en.number
const tokens = (count: number) => `${english(count)} ${plural(count, 'token', 'tokens')}`

const en = {
  span: 'Time ahead',
  spans: { hour: '1 h', 'six-hours': '6 h', day: '24 h', week: '7 d', month: '30 d' } as Record<Span, string>,
  shape: 'Show as',
  shapes: { chart: 'Chart', table: 'Table' },
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  backToNow: 'Back to now',
  standings: 'Tokens now',
  keyStanding: (word: string) => `Key ${word.toLowerCase()}`,
  summary: ({ ending, before, after, undated }: Sides) => [
    `${tokens(ending)} ${plural(ending, 'ends', 'end')} in this view`,
    after > 0 && `${english(after)} later`,
    before > 0 && `${english(before)} earlier`,
    undated > 0 && `${english(undated)} ${plural(undated, 'account has', 'accounts have')} none`,
  ].filter(Boolean).join(' · '),
  chart: (from: string, to: string, summary: string) => `Ends of tokens from ${from} to ${to}. ${summary}.`,
  peak: (piece: string, count: number) => `Most end in ${piece}: ${english(count)}.`,
  pieces: 'Pieces of the timeline',
  counts: ({ ending, lapsing, renewing }: Counts) => [
    `${english(ending)} ${plural(ending, 'ends', 'end')}`,
    lapsing > 0 && `${english(lapsing)} unrenewed`,
    renewing > 0 && `${english(renewing)} ${plural(renewing, 'renewal', 'renewals')}`,
  ].filter(Boolean).join(' · '),
  legend: 'Legend',
  replaced: 'Renewed in time',
  lapsing: 'Ends unrenewed',
  renewals: 'Planned renewals',
  now: 'Now',
  clocks: (hours: string, zone: string) => `Clocks ${hours} h · ${zone}`,
  nothing: 'No token ends in this view.',
  next: (left: string) => `The next one ends in ${left}.`,
  showNext: 'Go there',
  selectHint: 'Drag along the axis to select a stretch, or use Shift and the arrow keys.',
  detailHint: (most: number) => `Accounts appear one by one once ${most} or fewer end: zoom in or select a stretch.`,
  selection: 'Selected stretch',
  selected: (count: number, from: string, to: string) => `${tokens(count)} ${plural(count, 'ends', 'end')} between ${from} and ${to}`,
  renew: (count: number) => `Renew ${english(count)}`,
  showInList: 'Show in list',
  zoomToSelection: 'Zoom to it',
  clear: 'Clear',
  confirmTitle: (count: number) => `Renew ${tokens(count)}?`,
  confirmText: (count: number) => `Tillkeys signs in ${english(count)} accounts with their keys, a few at a time. Their old tokens stay valid until they end.`,
  cancel: 'Cancel',
  lanes: 'Accounts whose tokens end here',
  laneTimes: (ends: string, renews: string | null) => (renews === null ? `ends ${ends}, no renewal planned` : `ends ${ends}, renewal ${renews}`),
  time: 'Time',
  ending: 'End',
  accountName: 'Account',
  token: 'Token',
  ends: 'Ends',
  renews: 'Renewal',
  none: '–',
  emptyTitle: 'No accounts yet',
  emptyText: 'When your accounts are signed in, this view shows when their tokens end and when they are renewed.',
}

const german = measuresText.de.number

const de: typeof en = {
  span: 'Zeit voraus',
  spans: { hour: '1 h', 'six-hours': '6 h', day: '24 h', week: '7 d', month: '30 d' },
  shape: 'Darstellung',
  shapes: { chart: 'Diagramm', table: 'Tabelle' },
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  backToNow: 'Zurück zu jetzt',
  standings: 'Token jetzt',
  keyStanding: (word) => `Schlüssel ${word.toLowerCase()}`,
  summary: ({ ending, before, after, undated }) => [
    `${german(ending)} Token ${plural(ending, 'endet', 'enden')} in dieser Ansicht`,
    after > 0 && `${german(after)} später`,
    before > 0 && `${german(before)} früher`,
    undated > 0 && `${german(undated)} ${plural(undated, 'Konto hat', 'Konten haben')} keines`,
  ].filter(Boolean).join(' · '),
  chart: (from, to, summary) => `Ablauf der Token von ${from} bis ${to}. ${summary}.`,
  peak: (piece, count) => `Die meisten enden hier: ${piece}, ${german(count)}.`,
  pieces: 'Abschnitte der Zeitleiste',
  counts: ({ ending, lapsing, renewing }) => [
    `${german(ending)} ${plural(ending, 'endet', 'enden')}`,
    lapsing > 0 && `${german(lapsing)} unerneuert`,
    renewing > 0 && `${german(renewing)} ${plural(renewing, 'Erneuerung', 'Erneuerungen')}`,
  ].filter(Boolean).join(' · '),
  legend: 'Legende',
  replaced: 'Rechtzeitig erneuert',
  lapsing: 'Endet unerneuert',
  renewals: 'Geplante Erneuerungen',
  now: 'Jetzt',
  clocks: (hours, zone) => `Uhren ${hours} h · ${zone}`,
  nothing: 'In dieser Ansicht endet kein Token.',
  next: (left) => `Das nächste endet in ${left}.`,
  showNext: 'Dorthin',
  selectHint: 'Ziehen Sie an der Achse, um einen Zeitraum auszuwählen, oder nehmen Sie Umschalt und die Pfeiltasten.',
  detailHint: (most) => `Bei höchstens ${most} Token erscheinen die Konten einzeln: Vergrößern oder wählen Sie einen Zeitraum aus.`,
  selection: 'Ausgewählter Zeitraum',
  selected: (count, from, to) => `${german(count)} Token ${plural(count, 'endet', 'enden')} zwischen ${from} und ${to}`,
  renew: (count) => `${german(count)} erneuern`,
  showInList: 'In der Liste zeigen',
  zoomToSelection: 'Darauf vergrößern',
  clear: 'Aufheben',
  confirmTitle: (count) => `${german(count)} Token erneuern?`,
  confirmText: (count) => `Tillkeys meldet ${german(count)} Konten mit ihren Schlüsseln an, jeweils einige zugleich. Die alten Token bleiben bis zu ihrem Ende gültig.`,
  cancel: 'Abbrechen',
  lanes: 'Konten, deren Token hier enden',
  laneTimes: (ends, renews) => (renews === null ? `endet ${ends}, keine Erneuerung geplant` : `endet ${ends}, Erneuerung ${renews}`),
  time: 'Zeit',
  ending: 'Enden',
  accountName: 'Konto',
  token: 'Token',
  ends: 'Ende',
  renews: 'Erneuerung',
  none: '–',
  emptyTitle: 'Noch keine Konten',
  emptyText: 'Sobald Ihre Konten angemeldet sind, zeigt diese Ansicht, wann ihre Token enden und wann sie erneuert werden.',
}

export const timelineText = { en, de }
