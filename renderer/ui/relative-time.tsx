import { relativeTime } from './durations'

interface Props {
  /** Epoch ms. */
  readonly at: number
  readonly now: number
  readonly locale: string
}

/** "5 minutes ago"; the exact time is in the title. */
export function RelativeTime({ at, now, locale }: Props) {
  const exact = new Date(at)
  return (
    <time className="tabular" dateTime={exact.toISOString()} title={exact.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'long' })}>
      {relativeTime(at, now, locale)}
    </time>
  )
}
