import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './button'
import './alert.css'
import './badge.css'

interface Props {
  /** What happened. */
  readonly title: ReactNode
  /** Why. */
  readonly children?: ReactNode
  /** What to do next. */
  readonly next?: ReactNode
  /** Buttons, and whatever can be copied for a support request. */
  readonly footer?: ReactNode
  readonly tone?: 'bad' | 'warn' | 'info'
  /** `note` for something that was there from the start and must not interrupt a screen reader. */
  readonly role?: 'alert' | 'note'
  readonly dismiss?: { readonly label: string; readonly run: () => void }
}

const icons = { bad: CircleAlert, warn: TriangleAlert, info: Info }

/** A message that stays until it is dismissed: what, why, what next. */
export function Alert({ title, children, next, footer, tone = 'bad', role = 'alert', dismiss }: Props) {
  const Icon = icons[tone]
  return (
    <div className={`alert is-${tone}`} role={role}>
      <Icon aria-hidden />
      <div>
        <div className="alert-title">{title}</div>
        {children && <p className="alert-text">{children}</p>}
        {next && <p className="alert-next">{next}</p>}
        <div className="alert-foot">{footer}</div>
      </div>
      {dismiss && <div className="alert-close"><IconButton label={dismiss.label} icon={X} onPress={dismiss.run} /></div>}
    </div>
  )
}
