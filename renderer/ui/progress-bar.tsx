import './progress-bar.css'

interface Props {
  readonly label: string
  readonly done: number
  readonly total: number
  /** How far it is, in words. */
  readonly word: string
}

export function ProgressBar({ label, done, total, word }: Props) {
  return (
    <div className="progress-bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done} aria-valuetext={word}>
      <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
    </div>
  )
}
