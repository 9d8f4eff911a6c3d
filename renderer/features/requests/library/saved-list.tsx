import { PencilLine, Save, Trash2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { RequestText, SavedRequest } from '../../../../preload/request-views'
import { useApi, useVeil } from '../../../state/api'
import { Failure } from '../../../state/failure'
import { useLoaded } from '../../../state/loaded'
import { useNotices } from '../../../state/notices'
import { useText } from '../../../text'
import { libraryText } from '../../../text/library'
import { Button, IconButton } from '../../../ui/button'
import { RenameDialog } from './rename-dialog'
import { RequestLine } from './request-line'
import { SaveDialog } from './save-dialog'
import { foldersOf } from './saved-groups'

interface Props {
  readonly draft: RequestText
  readonly search: string
  readonly onTake: (request: RequestText) => void
  readonly onRun: (request: RequestText) => void
}

/** The saved requests in their folders; one that is removed can be brought back. */
export function SavedList({ draft, search, onTake, onRun }: Props) {
  const t = useText(libraryText)
  const { saved } = useApi()
  const veil = useVeil()
  const { act, toast } = useNotices()
  const { loaded, reload } = useLoaded(useCallback(() => saved.list(), [saved]), 'saved')
  const [isSaving, setSaving] = useState(false)
  const [renaming, setRenaming] = useState<string | null>(null)
  const all = loaded.state === 'ready' ? loaded.value : []
  const folders = foldersOf(all, search)

  const remove = async ({ id, name }: SavedRequest): Promise<void> => {
    const removed = await saved.remove([id])
    reload()
    toast(t.removed(name), { label: t.undo, run: () => act(async () => {
      await saved.restore(removed)
      reload()
    }) })
  }
  return (
    <>
      <Button icon={Save} isDisabled={draft.path.trim() === ''} onPress={() => setSaving(true)}>{t.save}</Button>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      <div className="library-list">
        {loaded.state === 'ready' && folders.length === 0 && <p className="quiet">{all.length === 0 ? t.noneSaved : t.noneFound}</p>}
        {folders.map(({ name, requests }) => (
          <section key={name} aria-label={veil(name) || t.noFolder}>
            {name !== '' && (
              <div className="folder-line">
                <h3 className="ellipsis" title={veil(name)}>{veil(name)}</h3>
                <IconButton icon={PencilLine} label={t.rename(veil(name))} onPress={() => setRenaming(name)} />
              </div>
            )}
            <ul>
              {requests.map((request) => (
                <RequestLine key={request.id} request={request} title={request.name} note={veil(request.description || request.path)} onTake={onTake} onRun={onRun}>
                  <IconButton icon={Trash2} label={t.remove(veil(request.name))} onPress={() => act(() => remove(request), request.name)} />
                </RequestLine>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {renaming !== null && <RenameDialog folder={renaming} saved={all} onRenamed={reload} onClose={() => setRenaming(null)} />}
      {isSaving && <SaveDialog draft={draft} saved={all} onSaved={reload} onClose={() => setSaving(false)} />}
    </>
  )
}
