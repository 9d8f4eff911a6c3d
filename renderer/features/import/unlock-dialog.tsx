import type { FormEvent } from 'react'
import type { ImportView, SealedImportView } from '../../../preload/import-views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { unlockText } from '../../text/unlock'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SecretField } from '../../ui/secret-field'
import { useTypedSecret } from '../../ui/typed-secret'

interface Props {
  readonly view: SealedImportView
  readonly onUnlocked: (view: ImportView) => void
  readonly onClose: () => void
}

/** Asks for the passphrase of an age file; the file is decrypted in main. */
export function UnlockDialog({ view: { importId, source }, onUnlocked, onClose }: Props) {
  const t = useText(unlockText)
  const api = useApi()
  const { inputRef, peek } = useTypedSecret()
  const { isBusy, error, run } = useAttempt()
  const isWrong = error?.code === 'passphrase-wrong'

  const unlock = (event?: FormEvent): void => {
    event?.preventDefault()
    const passphrase = peek()
    if (passphrase !== '' && !isBusy) run(async () => onUnlocked(await api.imports.unlock({ importId, passphrase })))
  }
  return (
    <Dialog
      title={t.title} onClose={onClose}
      footer={(
        <>
          <Button variant="plain" onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isPending={isBusy} onPress={unlock}>{t.unlock}</Button>
        </>
      )}
    >
      <p>{t.text(source)}</p>
      <form onSubmit={unlock}>
        <SecretField label={t.passphrase} inputRef={inputRef} hint={t.hint} error={isWrong ? t.wrong : null} />
        <button type="submit" hidden />
      </form>
      {error && !isWrong && <div role="alert"><Failure error={error} /></div>}
    </Dialog>
  )
}
