import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { settingsText } from '../../text/settings'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'

/** Says what a move does before the folder is chosen. It stays open over a refused folder, so that another one can be chosen. */
export function MoveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(settingsText)
  const api = useApi()
  const { isBusy, error, run } = useAttempt()
  // Once it has worked, the app restarts.
  const choose = (): void => run(async () => {
    await api.app.moveDataFolder()
    onClose()
  })
  return (
    <Dialog
      title={t.moveTitle} role="alertdialog" onClose={onClose}
      footer={(
        <>
          <Button autoFocus onPress={onClose}>{t.moveCancel}</Button>
          <Button variant="primary" isPending={isBusy} onPress={choose}>{t.moveChoose}</Button>
        </>
      )}
    >
      <p>{t.moveSteps}</p>
      <p>{t.moveStays}</p>
      <p>{t.moveDisk}</p>
      {error && <div role="alert"><Failure error={error} /></div>}
    </Dialog>
  )
}
