import { useState } from 'react'
import type { SavedRequest } from '../../../../preload/request-views'
import type { ErrorView } from '../../../../preload/views'
import { useApi } from '../../../state/api'
import { Failure } from '../../../state/failure'
import { errorView } from '../../../state/notices'
import { useText } from '../../../text'
import { libraryText } from '../../../text/library'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextField } from '../../../ui/text-field'
import { isWithin } from './saved-groups'

interface Props {
  readonly folder: string
  readonly saved: readonly SavedRequest[]
  readonly onRenamed: () => void
  readonly onClose: () => void
}

/** Gives a folder another name or place; what is in it, and below it, goes along. */
export function RenameDialog({ folder, saved, onRenamed, onClose }: Props) {
  const t = useText(libraryText)
  const api = useApi()
  const [name, setName] = useState(folder)
  const [error, setError] = useState<ErrorView | null>(null)
  const to = name.trim()
  const moving = saved.filter((request) => isWithin(request.folder, folder))
  const isTaken = saved.some((request) => !moving.includes(request) && isWithin(request.folder, to))

  const rename = async (): Promise<void> => {
    if (to === folder) return
    try {
      await api.saved.renameFolder({ from: folder, to })
      onRenamed()
      onClose()
    } catch (failed) {
      setError(errorView(failed))
    }
  }
  return (
    <Dialog
      title={t.renameTitle(folder)} onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={to === folder} onPress={() => void rename()}>{t.renameNow}</Button>
        </>
      }
    >
      <form
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <TextField label={t.folder} value={name} onChange={setName} autoFocus hint={to === '' ? t.unfolder : isTaken ? t.merges : t.moves(moving.length)} />
        {error && <Failure error={error} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
