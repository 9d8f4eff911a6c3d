import { useState } from 'react'
import type { GenerationView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { restoreText } from '../../text/restore'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Loading } from '../../ui/loading'
import { ConfirmDialog } from './confirm-dialog'
import { Generation } from './generation'
import './restore-dialog.css'

/** The earlier states of the vault, newest first, each against what is there now. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(restoreText)
  const { minute } = useText(measuresText)
  const api = useApi()
  const { toast } = useNotices()
  const { loaded } = useLoaded(api.vault.generations, undefined)
  const [chosen, setChosen] = useState<GenerationView | null>(null)
  const whenOf = ({ writtenAt, generation }: GenerationView): string => (writtenAt === null ? t.number(generation) : minute(writtenAt))

  return (
    <Dialog title={t.title} isWide onClose={onClose} footer={<Button onPress={onClose}>{t.close}</Button>}>
      <p className="quiet">{t.hint}</p>
      {loaded.state === 'loading' && <Loading text={t.loading} />}
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'ready' && (
        <ul className="generations">
          {loaded.value.map((view) => <Generation key={view.generation} view={view} onRestore={() => setChosen(view)} />)}
        </ul>
      )}
      {loaded.state === 'ready' && loaded.value.length === 0 && <p>{t.none}</p>}
      {chosen && (
        <ConfirmDialog
          title={t.askTitle(whenOf(chosen))} confirmLabel={t.restore} cancelLabel={t.cancel} onClose={() => setChosen(null)}
          work={async () => {
            await api.vault.restore(chosen.generation)
            toast(t.done(whenOf(chosen)))
            onClose()
          }}
        >
          <p>{t.askText}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  )
}
