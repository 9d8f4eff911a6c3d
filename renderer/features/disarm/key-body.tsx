import { ClipboardPaste, Sun, X } from 'lucide-react'
import type { KeyInput } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { errorsText } from '../../text/errors'
import { Alert } from '../../ui/alert'
import { Button, IconButton } from '../../ui/button'
import { SecretField } from '../../ui/secret-field'
import { doubtsOf } from './disarm-steps'
import { FactLine } from './fact-line'
import type { StepProps } from './step-props'
import { useNewKey } from './use-new-key'

/** The new key: entered or received, tested, and then the account is unfrozen. */
export function KeyBody({ account: { id }, view, disarming: { run, busy } }: StepProps) {
  const t = useText(disarmText)
  const api = useApi()
  const { keyReplaced, keyWaiting, keyTested, endedAt } = view
  const enter = (key: KeyInput): void => run('key', 'enter', () => api.disarm.enterKey({ id, key }))
  const doubts = doubtsOf(view)
  if (endedAt !== null) return <FactLine fact={keyTested} good={t.keyGood} untried={keyReplaced ? t.keyUntested : t.keyNotReplaced} />
  return (
    <>
      <p>{keyReplaced ? t.keyStored : t.keyWhy}</p>
      {keyWaiting && <Alert tone="warn" title={t.keyWaits} footer={<Button isPending={busy === 'enter'} onPress={() => enter({ keep: true })}>{t.keySave}</Button>} />}
      <FactLine fact={keyTested} good={t.keyGood} />
      <KeyField isBusy={busy === 'enter'} onEnter={enter} isReplacing={keyReplaced} />
      <div className="disarm-unfreeze">
        {doubts.length > 0 && (
          <Alert tone="warn" role="note" title={t.doubtful}>
            {doubts.map((doubt) => t.doubts[doubt]).join(' ')}
          </Alert>
        )}
        <div className="disarm-actions">
          {keyReplaced && keyTested?.outcome !== 'ok' && <Button isPending={busy === 'enter'} onPress={() => enter({ keep: true })}>{t.testKey}</Button>}
          <Button
            variant={doubts.length === 0 ? 'primary' : 'danger'} icon={Sun} isDisabled={keyWaiting} isPending={busy === 'unfreeze'}
            onPress={() => run('key', 'unfreeze', () => api.disarm.unfreeze(id))}
          >
            {doubts.length === 0 ? t.unfreeze : t.unfreezeAnyway}
          </Button>
        </div>
      </div>
    </>
  )
}

interface FieldProps { readonly isBusy: boolean; readonly isReplacing: boolean; readonly onEnter: (key: KeyInput) => void }

function KeyField({ isBusy, isReplacing, onEnter }: FieldProps) {
  const t = useText(disarmText)
  const errors = useText(errorsText)
  const key = useNewKey()
  const { pasted, error } = key
  const enter = (): void => {
    onEnter(key.input())
    key.clear()
  }
  return (
    <div className="disarm-form">
      <SecretField
        label={isReplacing ? t.otherKey : t.newKey} inputRef={key.keyRef} onInput={key.onInput} hint={t.keyHint} isHidden={pasted !== null}
        error={error && `${errors[error.code].what}. ${errors[error.code].next}`}
        action={(
          <>
            {pasted && (
              <span className="disarm-pasted" role="status">
                {t.pasted(pasted.length)} <IconButton label={t.clearPasted} icon={X} onPress={key.clear} />
              </span>
            )}
            <Button icon={ClipboardPaste} onPress={key.paste}>{t.pasteKey}</Button>
            <Button variant="primary" isDisabled={!key.isThere} isPending={isBusy} onPress={enter}>{t.enterKey}</Button>
          </>
        )}
      />
    </div>
  )
}
