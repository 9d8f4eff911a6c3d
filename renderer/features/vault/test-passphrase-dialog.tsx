import { useState, type FormEvent } from 'react'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { keySlotsText } from '../../text/key-slots'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SecretField } from '../../ui/secret-field'
import { useTypedSecret } from '../../ui/typed-secret'

interface Props { readonly onOpens: () => void; readonly onClose: () => void }

/** Proves that what the user wrote down opens the vault. */
export function TestPassphraseDialog({ onOpens, onClose }: Props) {
  const t = useText(keySlotsText)
  const errors = useText(errorsText)
  const api = useApi()
  const { inputRef, take } = useTypedSecret()
  const [isWrong, setIsWrong] = useState(false)
  const { isBusy, error, run } = useAttempt()

  const test = (event?: FormEvent): void => {
    event?.preventDefault()
    const passphrase = take()
    if (passphrase === '' || isBusy) return
    run(async () => {
      const opens = await api.vault.testSlot({ kind: 'passphrase', passphrase })
      setIsWrong(!opens)
      if (opens) onOpens()
    })
  }
  const wrong = errors['passphrase-wrong']
  return (
    <Dialog
      title={t.testPassphrase} onClose={onClose}
      footer={(
        <>
          <Button variant="plain" onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isPending={isBusy} onPress={test}>{t.test}</Button>
        </>
      )}
    >
      <form onSubmit={test}>
        <SecretField label={t.testField} inputRef={inputRef} hint={t.testText} error={isWrong ? `${wrong.what}. ${wrong.next}` : null} />
        <button type="submit" hidden />
      </form>
      {error && <div role="alert"><Failure error={error} /></div>}
    </Dialog>
  )
}
