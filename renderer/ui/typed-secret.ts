import { useEffect, useRef, type RefObject } from 'react'

export interface TypedSecret {
  readonly inputRef: RefObject<HTMLInputElement | null>
  peek(): string
  /** Reads what was typed and empties the input. */
  take(): string
}

/** What is typed into a `SecretField`. It stays in the input alone, and goes with it. */
export function useTypedSecret(): TypedSecret {
  const inputRef = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const input = inputRef.current
    return () => {
      if (input) input.value = ''
    }
  }, [])

  const peek = (): string => inputRef.current?.value ?? ''
  const take = (): string => {
    const typed = peek()
    if (inputRef.current) inputRef.current.value = ''
    return typed
  }
  return { inputRef, peek, take }
}
