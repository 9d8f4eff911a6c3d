import { useEffect, useEffectEvent } from 'react'
import { Button } from './button'
import './toast.css'

const staysMs = 8_000

interface Props {
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
  readonly onClose: () => void
}

/** A short message that goes by itself; nothing that must be read belongs here. */
export function Toast({ text, action, onClose }: Props) {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    const timer = window.setTimeout(() => close(), staysMs)
    return () => window.clearTimeout(timer)
  }, [])

  const choose = (): void => {
    action?.run()
    onClose()
  }
  return (
    <div className="toast">
      <span className="toast-text">{text}</span>
      {action && <Button variant="plain" onPress={choose}>{action.label}</Button>}
    </div>
  )
}
