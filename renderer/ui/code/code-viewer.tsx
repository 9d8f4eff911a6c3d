import { useLayoutEffect, useRef } from 'react'
import { createTextViewer } from './text-viewer'
import './code.css'

interface Props {
  readonly label: string
  readonly text: string
  readonly isJson: boolean
  readonly phrases: Readonly<Record<string, string>>
}

/** Long text to read, in what height there is. Heavy: load it late. */
export function CodeViewer({ label, text, isJson, phrases }: Props) {
  const hostRef = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const host = hostRef.current
    if (!host) return
    const view = createTextViewer({ host, label, text, isJson, phrases })
    return () => view.destroy()
  }, [label, text, isJson, phrases])

  return <div ref={hostRef} className="code-host" />
}
