import { useState } from 'react'
import type { Consent } from '../../../preload/request-views'
import type { AccountView } from '../../../preload/views'
import type { Draft } from '../../request/draft'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Dialog } from '../../ui/dialog'
import { HoldButton } from '../../ui/hold-button'
import { TextField } from '../../ui/text-field'
import { RequestPreview } from './request-preview'
import { usePreview } from './use-preview'

interface Props {
  readonly account: AccountView
  readonly draft: Draft
  readonly onAllow: (consent: Consent) => void
  readonly onClose: () => void
}

/** What main wants allowed before it sends: the change of a live account by its typed name or a held button, the id of another account by a tick. */
export function GuardDialog({ account: { id, title, environment, holdToSend }, draft, onAllow, onClose }: Props) {
  const t = useText(requestsText)
  const { accounts } = useApi()
  const { act } = useNotices()
  const { method } = draft
  const [typed, setTyped] = useState('')
  const [allowForeign, setAllowForeign] = useState(false)
  // A preview of its own: the editor's may be the one of another text by now.
  const preview = usePreview(id, draft)
  const guard = preview?.guard ?? null
  const isTyping = guard?.needsTitle === true && !holdToSend
  const isAllowed = guard !== null && (guard.foreign === null || allowForeign)
  const [holdsNext, setHoldsNext] = useState(false)
  const hold = (isOn: boolean): void => act(async () => void (await accounts.holdToSend({ id, isOn })))
  const allow = (): void => {
    if (isTyping && holdsNext) hold(true)
    onAllow({ confirmation: isTyping ? typed : null, allowForeign })
  }
  return (
    <Dialog
      title={guard?.needsTitle === false ? t.foreignTitle : t.askTitle(method)} role="alertdialog" onClose={onClose}
      footer={
        <>
          <Button autoFocus={guard?.needsTitle === false} onPress={onClose}>{t.cancel}</Button>
          {guard?.needsTitle && holdToSend
            ? <HoldButton hint={t.holdHint} isDisabled={!isAllowed} onHeld={() => onAllow({ confirmation: null, isHeld: true, allowForeign })}>{t.holdSend(method)}</HoldButton>
            : <Button variant="danger" isDisabled={!isAllowed || (isTyping && typed.trim() !== title.trim())} onPress={allow}>{t.askSend(method)}</Button>}
        </>
      }
    >
      {guard?.foreign && <Alert role="note" tone="warn" title={t.foreign(guard.foreign.title)}>{t.foreignWhy(title)}</Alert>}
      {guard?.needsTitle !== false && <p>{t.askText(method, title)}</p>}
      <RequestPreview baseUrl={environment.baseUrl} preview={preview} />
      {guard?.foreign && <Checkbox label={t.foreignAllow(guard.foreign.title)} isChecked={allowForeign} onChange={setAllowForeign} />}
      {isTyping && (
        <>
          <TextField label={t.typeTitle(title)} value={typed} onChange={setTyped} autoFocus />
          <Checkbox label={t.holdNext(title)} isChecked={holdsNext} onChange={setHoldsNext} />
        </>
      )}
      {guard?.needsTitle && holdToSend && <p className="field-hint">{t.holdHint} <Button variant="plain" onPress={() => hold(false)}>{t.typeAgain}</Button></p>}
    </Dialog>
  )
}
