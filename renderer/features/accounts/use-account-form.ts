import { useEffect, useRef, useState, type RefObject } from 'react'
import type { AccountView, ErrorView, KeyInput, KeyTestView, PasteView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { errorView } from '../../state/notices'
import { useStores } from '../../state/stores'
import { draftOf, emptyDraft, environmentOf, inputOf, looksLikeAccountId, looksSwapped, withPasted, type AccountDraft } from './account-draft'

type Busy = 'saving' | 'testing' | 'pasting' | null

export interface AccountForm {
  readonly draft: AccountDraft
  readonly change: (change: Partial<AccountDraft>) => void
  readonly keyRef: RefObject<HTMLInputElement | null>
  /** Looks at the typed key's form only; the key itself stays in its input. */
  readonly onKeyInput: () => void
  readonly pasted: PasteView | null
  readonly paste: () => void
  readonly clearPasted: () => void
  readonly isSwapped: boolean
  /** Null when the key is held by main and cannot be moved into the id's field. */
  readonly swap: (() => void) | null
  readonly save: (allowDuplicate?: boolean) => void
  readonly test: () => void
  readonly verdict: KeyTestView | null
  readonly error: ErrorView | null
  readonly busy: Busy
  readonly isDirty: boolean
}

const nothingTyped = { isThere: false, hasIdForm: false, isKnownId: false }

/** One form for a new account and for `edited`; `onSaved` is called once main has stored it. */
export function useAccountForm(edited: AccountView | null, onSaved: () => void): AccountForm {
  const api = useApi()
  const { accounts } = useStores()
  const [start] = useState(() => (edited ? draftOf(edited) : emptyDraft))
  const [draft, setDraft] = useState(start)
  const [pasted, setPasted] = useState<PasteView | null>(null)
  const [typed, setTyped] = useState(nothingTyped)
  const [verdict, setVerdict] = useState<KeyTestView | null>(null)
  const [error, setError] = useState<ErrorView | null>(null)
  const [busy, setBusy] = useState<Busy>(null)
  const keyRef = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const input = keyRef.current
    return () => {
      if (input) input.value = ''
    }
  }, [])

  const isKnownId = (text: string): boolean => {
    const id = text.trim().toLowerCase()
    return id !== '' && [...accounts.get().values()].some((account) => account.accountId.toLowerCase() === id)
  }
  const keyInput = (): KeyInput => {
    if (pasted) return { pasted: pasted.pasteId }
    const value = keyRef.current?.value.trim() ?? ''
    return value === '' && edited ? { keep: true } : { typed: value }
  }
  const onKeyInput = (): void => {
    const value = keyRef.current?.value ?? ''
    setTyped({ isThere: value !== '', hasIdForm: looksLikeAccountId(value), isKnownId: isKnownId(value) })
    setVerdict(null)
    setError(null)
  }
  const clearTyped = (): void => {
    if (keyRef.current) keyRef.current.value = ''
    setTyped(nothingTyped)
  }
  const run = (kind: Busy, work: () => Promise<void>): void => {
    setBusy(kind)
    setError(null)
    work().catch((failure: unknown) => setError(errorView(failure))).finally(() => setBusy(null))
  }

  return {
    draft, keyRef, onKeyInput, pasted, verdict, error, busy,
    change: (change) => {
      setDraft({ ...draft, ...change })
      setVerdict(null)
      setError(null)
    },
    paste: () => run('pasting', async () => {
      const view = await api.secrets.paste()
      clearTyped()
      setPasted(view)
      setVerdict(null)
      setDraft((old) => withPasted(old, view))
    }),
    clearPasted: () => setPasted(null),
    isSwapped: looksSwapped(draft.accountId, pasted ? { hasIdForm: pasted.shape !== 'other', isKnownId: false } : typed),
    swap: pasted ? null : () => {
      const input = keyRef.current
      if (!input) return
      const accountId = input.value.trim()
      input.value = draft.accountId
      setDraft({ ...draft, accountId })
      onKeyInput()
    },
    save: (allowDuplicate = false) => run('saving', async () => {
      const input = inputOf(draft, keyInput(), allowDuplicate)
      await (edited ? api.accounts.update({ ...input, id: edited.id }) : api.accounts.add(input))
      clearTyped()
      onSaved()
    }),
    test: () => run('testing', async () => setVerdict(await api.accounts.testKey({
      id: edited?.id ?? null, accountId: draft.accountId.trim(), key: keyInput(), environment: environmentOf(draft),
    }))),
    isDirty: draft !== start || pasted !== null || typed.isThere,
  }
}
