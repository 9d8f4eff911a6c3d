import { LockKeyhole } from 'lucide-react'
import type { VaultView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { useText } from '../../text'
import { errorsText } from '../../text/errors'
import { vaultText } from '../../text/vault'
import { Button } from '../../ui/button'
import { PassphraseForm } from './passphrase-form'

/** All there is to see while the vault is locked. */
export function LockedNotice({ lockedBy, hasPassphrase }: Pick<VaultView, 'lockedBy' | 'hasPassphrase'>) {
  const t = useText(vaultText)
  const errors = useText(errorsText)
  const api = useApi()
  const { isBusy, error, run } = useAttempt()
  return (
    <section className="vault-notice is-locked">
      <LockKeyhole aria-hidden />
      <h2>{t.locked}</h2>
      <p>{lockedBy && t.lockedBy[lockedBy]} {t.lockedText}</p>
      <div className="vault-notice-actions">
        <Button variant="primary" autoFocus isPending={isBusy} onPress={() => run(async () => void (await api.vault.unlock()))}>{t.unlock}</Button>
      </div>
      {error && <p className="field-error" role="alert">{errors[error.code].what}. {errors[error.code].next}</p>}
      {hasPassphrase && <PassphraseForm />}
    </section>
  )
}
