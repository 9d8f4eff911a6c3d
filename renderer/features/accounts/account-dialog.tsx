import { useState, type FormEvent } from 'react'
import type { AccountId } from '../../../preload/views'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { errorsText } from '../../text/errors'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { fieldOf, looksLikeAccountId, type FieldName } from './account-draft'
import { ColourChoice } from './colour-choice'
import { FormProblem, KeyVerdict } from './form-messages'
import { KeyEntry } from './key-entry'
import { useAccountForm } from './use-account-form'
import './account-dialog.css'

interface Props {
  /** The account to edit; null for a new one. */
  readonly id: AccountId | null
  readonly onClose: () => void
}

export function AccountDialog({ id, onClose }: Props) {
  const t = useText(accountsText)
  const errors = useText(errorsText)
  const [edited] = useState(useStores().accounts.get().get(id ?? ('' as AccountId)) ?? null)
  const [isAsking, setIsAsking] = useState(false)
  const form = useAccountForm(edited, onClose)
  const { draft, change, error, busy } = form

  const close = (): void => (form.isDirty ? setIsAsking(true) : onClose())
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    form.save()
  }
  const errorAt = (field: FieldName): string | null =>
    error && fieldOf(error.code) === field ? `${errors[error.code].what}. ${errors[error.code].next}` : null
  const environments = (['production', 'staging', 'custom', 'sandbox'] as const)
    .filter((kind) => kind !== 'sandbox' || edited?.environment.kind === 'sandbox')
    .map((kind) => ({ id: kind, label: t.environments[kind] }))

  return (
    <Dialog
      title={edited ? t.edit : t.add} onClose={close}
      footer={(
        <>
          <span className="dialog-foot-start">
            <Button isPending={busy === 'testing'} isDisabled={busy === 'saving'} onPress={form.test}>{t.testKey}</Button>
          </span>
          <Button variant="plain" onPress={close}>{t.cancel}</Button>
          <Button variant="primary" isPending={busy === 'saving'} onPress={() => form.save()}>{t.save}</Button>
        </>
      )}
    >
      <form className="account-form" onSubmit={submit}>
        <TextField
          label={t.label} value={draft.label} onChange={(label) => change({ label })} hint={edited ? undefined : t.labelHint}
          error={errorAt('label')} autoFocus
        />
        <TextField
          label={t.accountId} value={draft.accountId} onChange={(accountId) => change({ accountId })} isMono error={errorAt('accountId')}
          hint={draft.accountId && !looksLikeAccountId(draft.accountId) && !form.isSwapped ? t.accountIdShape : undefined}
        />
        <KeyEntry form={form} isEdit={edited !== null} error={errorAt('key')} />
        {form.isSwapped && (
          <Alert
            tone="warn" role="note" title={t.swapped} next={!form.swap && t.swapByHand}
            footer={form.swap && <Button onPress={form.swap}>{t.swap}</Button>}
          />
        )}
        {form.verdict && <KeyVerdict verdict={form.verdict} />}
        {error && fieldOf(error.code) === null && <FormProblem error={error} onOpened={onClose} onSaveAnyway={() => form.save(true)} />}
        <div className="account-form-pair">
          <Segmented label={t.environment} options={environments} value={draft.environment} onChange={(environment) => change({ environment })} />
          <Segmented
            label={t.class} options={[{ id: 'live', label: t.classes.live }, { id: 'test', label: t.classes.test }]}
            value={draft.accountClass} onChange={(accountClass) => change({ accountClass })}
          />
        </div>
        {draft.environment === 'custom' && (
          <TextField
            label={t.baseUrl} value={draft.baseUrl} onChange={(baseUrl) => change({ baseUrl })} isMono placeholder="https://" error={errorAt('baseUrl')}
          />
        )}
        <TextField label={t.tags} value={draft.tags} onChange={(tags) => change({ tags })} hint={t.tagsHint} />
        <TextField label={t.note} value={draft.note} onChange={(note) => change({ note })} rows={2} />
        <ColourChoice value={draft.colour} onChange={(colour) => change({ colour })} />
        <button type="submit" hidden />
      </form>
      {isAsking && <Discard onKeep={() => setIsAsking(false)} onDiscard={onClose} />}
    </Dialog>
  )
}

interface DiscardProps { readonly onKeep: () => void; readonly onDiscard: () => void }

function Discard({ onKeep, onDiscard }: DiscardProps) {
  const t = useText(accountsText)
  return (
    <Dialog
      title={t.discardTitle} role="alertdialog" onClose={onKeep}
      footer={(
        <>
          <Button variant="danger" onPress={onDiscard}>{t.discard}</Button>
          <Button variant="primary" autoFocus onPress={onKeep}>{t.keepEditing}</Button>
        </>
      )}
    >
      <p>{t.discardText}</p>
    </Dialog>
  )
}
