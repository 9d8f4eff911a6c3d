import type { ReactNode } from 'react'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

interface Props {
  readonly title: string
  readonly confirmLabel: string
  readonly cancelLabel: string
  readonly isConfirmable?: boolean
  /** A failure is shown in the dialog; without one it closes. */
  readonly work: () => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Asks before something that cannot be taken back by a click. */
export function ConfirmDialog({ title, confirmLabel, cancelLabel, isConfirmable = true, work, onClose, children }: Props) {
  const { isBusy, error, run } = useAttempt()
  const confirm = (): void => run(async () => {
    await work()
    onClose()
  })
  return (
    <Dialog
      title={title} role="alertdialog" onClose={onClose}
      footer={(
        <>
          <Button autoFocus onPress={onClose}>{cancelLabel}</Button>
          <Button variant="danger" isDisabled={!isConfirmable} isPending={isBusy} onPress={confirm}>{confirmLabel}</Button>
        </>
      )}
    >
      {children}
      {error && <div role="alert"><Failure error={error} /></div>}
    </Dialog>
  )
}
