import { useState } from 'react'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'

interface Props {
  readonly phrase: string
  readonly live: number
  readonly count: number
  readonly onClose: () => void
}

/** Asks before live accounts are written to once more. */
export function RetryDialog({ phrase, live, count, onClose }: Props) {
  const t = useText(runsText)
  const { runs } = useApi()
  const { act } = useNotices()
  const [typed, setTyped] = useState('')
  const send = (): void => act(async () => {
    await runs.retry({ confirmation: typed })
    onClose()
  })
  return (
    <Dialog
      title={t.retryTitle} role="alertdialog" onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" isDisabled={typed.trim() !== phrase} onPress={send}>{t.retry(count)}</Button>
        </>
      }
    >
      <TextField label={t.confirm(phrase, live)} isMono autoFocus value={typed} onChange={setTyped} />
    </Dialog>
  )
}
