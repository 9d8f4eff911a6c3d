import { useId, useState } from 'react'
import type { RequestText, SavedRequest } from '../../../../preload/request-views'
import { useApi } from '../../../state/api'
import { useNotices } from '../../../state/notices'
import { useText } from '../../../text'
import { libraryText } from '../../../text/library'
import { Button } from '../../../ui/button'
import { Dialog } from '../../../ui/dialog'
import { TextField } from '../../../ui/text-field'

interface Props {
  readonly draft: RequestText
  readonly saved: readonly SavedRequest[]
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Saves what is being written under a name; the same name in the same folder replaces what is there, and says so. */
export function SaveDialog({ draft: { method, path, query, headers, body }, saved, onSaved, onClose }: Props) {
  const t = useText(libraryText)
  const api = useApi()
  const { act } = useNotices()
  const formId = useId()
  const [name, setName] = useState('')
  const [folder, setFolder] = useState('')
  const [description, setDescription] = useState('')
  const same = saved.find((it) => it.name === name.trim() && it.folder === folder.trim())

  const save = async (): Promise<void> => {
    await api.saved.save({ id: same?.id ?? null, name, folder, description, method, path, query, headers, body })
    onSaved()
    onClose()
  }
  return (
    <Dialog
      title={t.saveTitle} onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => act(save, name)}>{same ? t.replace : t.saveNow}</Button>
        </>
      }
    >
      <form
        id={formId} className="save-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') act(save, name)
        }}
      >
        <TextField label={t.name} value={name} onChange={setName} autoFocus hint={same && t.replaceWhy} />
        <TextField label={t.folder} value={folder} onChange={setFolder} hint={t.folderHint} />
        <TextField label={t.description} value={description} onChange={setDescription} rows={2} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
