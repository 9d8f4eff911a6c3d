import { Copy, RefreshCw } from 'lucide-react'
import { useEffect, useId, useState, type RefObject } from 'react'
import { useApi, useClient } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { exportText } from '../../text/export'
import { Button, IconButton } from '../../ui/button'
import { newPassphrase } from './passphrase'

/** A passphrase that nobody has to make up. It stays in its field alone, and goes with it; on a shared screen it can be copied, not read. */
export function GeneratedPassphrase({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const t = useText(exportText)
  const id = useId()
  const { exports } = useApi()
  const { act } = useNotices()
  const { veil } = useClient()
  const { clipboardSeconds } = useStore(useStores().settings)
  const [isCopied, setCopied] = useState(false)
  const draw = (): void => {
    if (inputRef.current) inputRef.current.value = newPassphrase()
    setCopied(false)
  }
  useEffect(() => {
    const field = inputRef.current
    if (field) field.value = newPassphrase()
    return () => {
      if (field) field.value = ''
    }
  }, [inputRef])

  const copy = (): void => act(async () => {
    await exports.copyPassphrase({ passphrase: inputRef.current?.value ?? '' })
    setCopied(true)
  })
  return (
    <div className="field">
      <label className="visually-hidden" htmlFor={id}>{t.generatedField}</label>
      <div className="field-row" data-veiled={veil !== undefined || undefined}>
        <input id={id} ref={inputRef} className="field-input mono generated-passphrase" readOnly autoComplete="off" spellCheck={false} />
        <IconButton label={t.another} icon={RefreshCw} onPress={draw} />
        <Button icon={Copy} onPress={copy}>{t.copy}</Button>
      </div>
      <div className="field-hint" role="status">{isCopied ? t.copied(clipboardSeconds) : t.keepIt}</div>
    </div>
  )
}
