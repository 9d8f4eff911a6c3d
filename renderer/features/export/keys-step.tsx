import { useState, type FormEvent } from 'react'
import { exportPhrase, hasUsableKey, shortestPassphrase } from '../../../preload/catalogue/exports'
import type { KeysExported } from '../../../preload/export-views'
import type { AccountView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { exportText } from '../../text/export'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { SecretField } from '../../ui/secret-field'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useTypedSecret } from '../../ui/typed-secret'
import { GeneratedPassphrase } from './generated-passphrase'
import { LeftOut } from './left-out'

interface Props {
  readonly accounts: readonly AccountView[]
  readonly onDone: (done: KeysExported) => void
  readonly onBack: () => void
  readonly onClose: () => void
}

/** The second step before keys leave the app: a passphrase, and what has to be typed for so many keys. */
export function KeysStep({ accounts, onDone, onBack, onClose }: Props) {
  const t = useText(exportText)
  const { exports } = useApi()
  const [how, setHow] = useState<'generated' | 'own'>('generated')
  const generated = useTypedSecret()
  const first = useTypedSecret()
  const second = useTypedSecret()
  const [fault, setFault] = useState<'short' | 'different' | null>(null)
  const [typed, setTyped] = useState('')
  const { isBusy, error, run } = useAttempt()
  const keys = accounts.filter(hasUsableKey).length
  const phrase = exportPhrase(keys)
  const mayExport = keys > 0 && typed.trim() === phrase

  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (!mayExport || isBusy) return
    const passphrase = (how === 'own' ? first : generated).peek()
    const wrong = how === 'generated' ? null : [...passphrase].length < shortestPassphrase ? 'short' : passphrase !== second.peek() ? 'different' : null
    setFault(wrong)
    if (wrong !== null) return
    run(async () => {
      const done = await exports.withKeys({ ids: accounts.map(({ id }) => id), passphrase, confirmation: typed })
      if (done) onDone(done)
    })
  }
  return (
    <Dialog
      title={t.keysTitle(keys)} role="alertdialog" onClose={onClose}
      footer={(
        <>
          <span className="dialog-foot-start"><Button variant="plain" onPress={onBack}>{t.back}</Button></span>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" isDisabled={!mayExport} isPending={isBusy} onPress={submit}>{t.saveKeys}</Button>
        </>
      )}
    >
      <p>{t.keysText}</p>
      <LeftOut title={t.willLeaveOut} accounts={accounts.filter((account) => !hasUsableKey(account))} />
      {keys === 0 ? <Alert role="note" tone="warn" title={t.noKeys}>{t.noKeysText}</Alert> : (
        <form className="export-form" onSubmit={submit}>
          <Segmented
            label={t.passphrase} options={[{ id: 'generated', label: t.generated }, { id: 'own', label: t.own }]} value={how} onChange={setHow}
            hint={how === 'generated' ? t.generatedHint : t.ownHint}
          />
          {how === 'generated' ? <GeneratedPassphrase inputRef={generated.inputRef} /> : (
            <>
              <SecretField label={t.ownField} inputRef={first.inputRef} error={fault === 'short' ? t.tooShort : null} />
              <SecretField label={t.repeat} inputRef={second.inputRef} error={fault === 'different' ? t.different : null} />
            </>
          )}
          <TextField label={t.confirm(phrase)} isMono value={typed} onChange={setTyped} />
          <button type="submit" hidden />
        </form>
      )}
      {error && <div role="alert"><Failure error={error} /></div>}
    </Dialog>
  )
}
