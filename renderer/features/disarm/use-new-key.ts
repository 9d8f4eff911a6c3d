import { useEffect, useRef, useState, type RefObject } from 'react'
import type { ErrorView, KeyInput, PasteView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { errorView } from '../../state/notices'

export interface NewKey {
  readonly keyRef: RefObject<HTMLInputElement | null>
  readonly onInput: () => void
  readonly isThere: boolean
  readonly pasted: PasteView | null
  readonly paste: () => void
  readonly error: ErrorView | null
  /** The key once, to be handed over. */
  readonly input: () => KeyInput
  readonly clear: () => void
}

/** A key on its way to main: typed, it stays in its input alone; pasted, it never comes here. */
export function useNewKey(): NewKey {
  const { paste } = useApi().secrets
  const keyRef = useRef<HTMLInputElement>(null)
  const [isTyped, setTyped] = useState(false)
  const [pasted, setPasted] = useState<PasteView | null>(null)
  const [error, setError] = useState<ErrorView | null>(null)

  useEffect(() => {
    const input = keyRef.current
    return () => {
      if (input) input.value = ''
    }
  }, [])

  const clear = (): void => {
    if (keyRef.current) keyRef.current.value = ''
    setTyped(false)
    setPasted(null)
  }
  return {
    keyRef, pasted, error, clear,
    isThere: isTyped || pasted !== null,
    onInput: () => {
      setTyped((keyRef.current?.value ?? '') !== '')
      setError(null)
    },
    paste: () => {
      setError(null)
      paste().then((view) => { clear(); setPasted(view) }, (failure: unknown) => setError(errorView(failure)))
    },
    input: () => (pasted ? { pasted: pasted.pasteId } : { typed: keyRef.current?.value ?? '' }),
  }
}
