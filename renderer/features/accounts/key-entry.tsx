import { ClipboardPaste, X } from 'lucide-react'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Button, IconButton } from '../../ui/button'
import { SecretField } from '../../ui/secret-field'
import type { AccountForm } from './use-account-form'

interface Props { readonly form: AccountForm; readonly isEdit: boolean; readonly error: string | null }

/** Typed here or pasted in main; a pasted key never comes to the page, only its length does. */
export function KeyEntry({ form, isEdit, error }: Props) {
  const t = useText(accountsText)
  const { pasted, keyRef, onKeyInput, paste, clearPasted, busy } = form
  return (
    <SecretField
      label={t.key} inputRef={keyRef} onInput={onKeyInput} error={error} hint={isEdit ? t.keyKept : t.keyHint} isHidden={pasted !== null}
      action={(
        <>
          {pasted && (
            <span className="pasted-key" role="status">
              <span className="ellipsis">{t.pasted(pasted.length)}</span>
              <IconButton label={t.clearPasted} icon={X} onPress={clearPasted} />
            </span>
          )}
          <Button icon={ClipboardPaste} isPending={busy === 'pasting'} onPress={paste}>{t.pasteKey}</Button>
        </>
      )}
    />
  )
}
