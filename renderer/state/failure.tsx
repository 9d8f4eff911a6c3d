import type { ReactNode } from 'react'
import type { ErrorView } from '../../preload/views'
import { Alert } from '../ui/alert'
import { Copyable } from '../ui/copyable'
import { errorsText } from '../text/errors'
import { failureText } from '../text/failure'
import { useText } from '../text'
import { useAccountActions } from './account-actions'

interface Props {
  readonly error: ErrorView
  readonly tone?: 'bad' | 'warn'
  /** Instead of the error's own advice; null for none. */
  readonly next?: string | null
  /** Buttons. */
  readonly children?: ReactNode
}

/** A failure as part of a panel: what, why, what next, the server's own words, and its request.id to copy. */
export function Failure({ error, tone = 'bad', next, children }: Props) {
  const words = useText(errorsText)[error.code]
  const t = useText(failureText)
  const { copyText } = useAccountActions()
  const facts = [error.status && `HTTP ${error.status}`, error.detail, error.serverMessage && t.serverSays(error.serverMessage)]
  return (
    <Alert
      role="note" tone={tone} title={words.what} next={next === undefined ? words.next : next}
      footer={(error.requestId !== null || children) && (
        <>
          {children}
          {error.requestId !== null && (
            <span className="quiet">request.id <Copyable value={error.requestId} label={t.copyId} copiedLabel={t.copied} onCopy={copyText} /></span>
          )}
        </>
      )}
    >
      {words.why} {facts.filter(Boolean).join(' · ')}
    </Alert>
  )
}
