import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { createJsonEditor, type JsonEditor } from './json-editor'
import type { JsonFault } from './json-fault'
import './code.css'

export interface CodeWords {
  readonly phrases: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<JsonFault['kind'], string>>
  readonly tabHint: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly isJson: boolean
  readonly words: CodeWords
  readonly onChange: (value: string) => void
}

/** A text box for JSON or other text. Heavy: load it late. */
export function CodeEditor({ label, value, isJson, words: { phrases, faults, tabHint }, onChange }: Props) {
  const hostRef = useRef<HTMLDivElement>(null)
  const editorRef = useRef<JsonEditor | null>(null)
  const latest = useEffectEvent(onChange)

  useLayoutEffect(() => {
    const host = hostRef.current
    if (!host) return
    const editor = createJsonEditor({ host, label, text: '', isJson, phrases, faultWords: faults, description: tabHint, onChange: (text) => latest(text) })
    editorRef.current = editor
    return () => {
      editorRef.current = null
      editor.destroy()
    }
  }, [label, isJson, phrases, faults, tabHint])

  // After the effect above, so that a new editor gets the text as well.
  useLayoutEffect(() => editorRef.current?.setText(value))

  return <div ref={hostRef} className="code-host is-editor" />
}
