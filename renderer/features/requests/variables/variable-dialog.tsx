import { useRef, useState } from 'react'
import type { VariableView } from '../../../../preload/request-views'
import type { AccountView, ErrorView } from '../../../../preload/views'
import { useApi, useVeil } from '../../../state/api'
import { Failure } from '../../../state/failure'
import { errorView } from '../../../state/notices'
import { useText } from '../../../text'
import { errorsText } from '../../../text/errors'
import { variablesText } from '../../../text/variables'
import { Button } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Dialog } from '../../../ui/dialog'
import { SecretField } from '../../../ui/secret-field'
import { Segmented } from '../../../ui/segmented'
import { TextField } from '../../../ui/text-field'

interface Props {
  readonly account: AccountView
  /** The one to change; null for a new one. */
  readonly variable: VariableView | null
  readonly own: readonly VariableView[]
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Shorter ones turn up in ordinary text, where main cannot mask them. */
const shortestSecret = 4

/** Writes one variable. A secret's value is typed anew each time, since nothing shows the one that is stored. */
export function VariableDialog({ account: { id, title }, variable, own, onSaved, onClose }: Props) {
  const t = useText(variablesText)
  const errors = useText(errorsText)
  const { variables } = useApi()
  const veil = useVeil()
  const secretRef = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(variable?.name ?? '')
  const [value, setValue] = useState(variable?.value ?? '')
  const [isSecret, setSecret] = useState(variable?.isSecret ?? false)
  const [isLongEnough, setLongEnough] = useState(false)
  const [scope, setScope] = useState<'all' | 'this'>(variable && variable.id !== null ? 'this' : 'all')
  const [error, setError] = useState<ErrorView | null>(null)

  const owner = scope === 'this' ? id : null
  const isTaken = variable === null && own.some((other) => other.name === name.trim() && other.id === owner)
  const isWrongName = error?.code === 'variable-name-invalid'
  const maySave = name.trim() !== '' && (!isSecret || isLongEnough)
  const measure = () => setLongEnough((secretRef.current?.value.length ?? 0) >= shortestSecret)
  const save = async (): Promise<void> => {
    if (!maySave) return
    try {
      await variables.set({ id: owner, name: name.trim(), value: isSecret ? secretRef.current?.value ?? '' : value, isSecret })
      onSaved()
      onClose()
    } catch (failed) {
      setError(errorView(failed))
    }
  }
  return (
    <Dialog
      title={variable ? t.changeTitle(variable.name) : t.addTitle} onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={!maySave} onPress={() => void save()}>{isTaken ? t.replace : t.save}</Button>
        </>
      }
    >
      <form
        className="variable-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {!variable && (
          <TextField
            label={t.name} isMono autoFocus value={name} hint={isTaken ? t.taken : t.nameHint(name.trim())}
            error={isWrongName ? `${errors['variable-name-invalid'].why} ${errors['variable-name-invalid'].next}` : null}
            onChange={(typed) => {
              setName(typed)
              setError(null)
            }}
          />
        )}
        {isSecret
          ? <SecretField label={t.value} inputRef={secretRef} hint={t.secretHint} onInput={measure} />
          : (
            <div data-veiled={veil(value) !== value || undefined}>
              <TextField label={t.value} isMono autoFocus={variable !== null} value={value} onChange={setValue} />
            </div>
          )}
        <Checkbox label={t.isSecret} isChecked={isSecret} onChange={(isOn) => { setSecret(isOn); setLongEnough(false) }} />
        {!variable && (
          <Segmented label={t.scope} value={scope} onChange={setScope} options={[{ id: 'all', label: t.forAll }, { id: 'this', label: t.only(title) }]} />
        )}
        {error && !isWrongName && <Failure error={error} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
