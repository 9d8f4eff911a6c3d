import type { FormEvent } from 'react'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { vaultText } from '../../text/vault'
import { Button } from '../../ui/button'
import { SecretField } from '../../ui/secret-field'
import { useTypedSecret } from '../../ui/typed-secret'

/** Opens the vault by its recovery passphrase. */
export function PassphraseForm() {
  const t = useText(vaultText)
  const errors = useText(errorsText)
  const api = useApi()
  const { inputRef, take } = useTypedSecret()
  const { isBusy, error, run } = useAttempt()

  const open = (event: FormEvent): void => {
    event.preventDefault()
    const passphrase = take()
    if (passphrase !== '' && !isBusy) run(async () => void (await api.vault.openWithPassphrase({ passphrase })))
  }
  return (
    <form className="passphrase-form" onSubmit={open}>
      <SecretField
        label={t.passphrase} inputRef={inputRef} hint={t.passphraseHint}
        error={error && `${errors[error.code].what}. ${errors[error.code].next}`}
        action={<Button type="submit" isPending={isBusy}>{t.openByPassphrase}</Button>}
      />
    </form>
  )
}
