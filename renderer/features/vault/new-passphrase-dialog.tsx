import { useState, type FormEvent } from 'react'
import type { ErrorCode } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { keySlotsText } from '../../text/key-slots'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SecretField } from '../../ui/secret-field'
import { useTypedSecret } from '../../ui/typed-secret'

interface Props { readonly title: string; readonly onClose: () => void }

/** Sets the recovery passphrase, typed twice because it cannot be read back. */
export function NewPassphraseDialog({ title, onClose }: Props) {
  const t = useText(keySlotsText)
  const errors = useText(errorsText)
  const api = useApi()
  const { toast } = useNotices()
  const first = useTypedSecret()
  const second = useTypedSecret()
  const [isDifferent, setIsDifferent] = useState(false)
  const { isBusy, error, run } = useAttempt()
  const words = (code: ErrorCode) => `${errors[code].what}. ${errors[code].why} ${errors[code].next}`

  const save = (): void => {
    const differs = first.peek() !== second.peek()
    setIsDifferent(differs)
    if (differs || isBusy) return
    run(async () => {
      await api.vault.addPassphrase({ passphrase: first.peek() })
      toast(t.added)
      onClose()
    })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save()
  }
  return (
    <Dialog
      title={title} onClose={onClose}
      footer={(
        <>
          <Button variant="plain" onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isPending={isBusy} onPress={save}>{t.save}</Button>
        </>
      )}
    >
      <p>{t.passphraseText}</p>
      <form className="passphrase-fields" onSubmit={submit}>
        <SecretField label={t.passphrase} inputRef={first.inputRef} hint={t.rule} error={error && words(error.code)} />
        <SecretField label={t.repeat} inputRef={second.inputRef} error={isDifferent ? t.different : null} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
