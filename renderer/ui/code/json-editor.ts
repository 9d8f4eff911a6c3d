import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { linter } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { Annotation } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { createCodeView, type CodeViewOptions } from './code-view'
import { findJsonFault, type JsonFault } from './json-fault'

/** The editor checks once typing has paused for so long. */
const checkAfterMs = 250

/** A change that the window made, not the user. */
const given = Annotation.define<true>()

export interface JsonEditor {
  /** Replaces the text, unless it is there already; not told to `onChange`. */
  setText(text: string): void
  destroy(): void
}

interface Options extends Omit<CodeViewOptions, 'extensions'> {
  /** What Tab does, which is read out with the name. */
  readonly description: string
  readonly faultWords: Readonly<Record<JsonFault['kind'], string>>
  /** Other text is neither checked nor coloured. */
  readonly isJson: boolean
  readonly onChange: (text: string) => void
}

/** Writes JSON: checked, folded, searched, with brackets closed and matched. Tab indents; after Escape it leaves (CodeMirror's own rule). */
export function createJsonEditor({ isJson, description, faultWords, onChange, ...options }: Options): JsonEditor {
  let known = options.text

  const check = linter(({ state: { doc } }) => {
    const text = doc.toString()
    const fault = text.trim() === '' ? null : findJsonFault(text)
    return fault ? [{ from: fault.at, to: Math.min(fault.at + 1, text.length), severity: 'error', message: faultWords[fault.kind] }] : []
  }, { delay: checkAfterMs })

  const follow = EditorView.updateListener.of(({ docChanged, transactions, state }) => {
    if (!docChanged || transactions.some((transaction) => transaction.annotation(given))) return
    known = state.doc.toString()
    onChange(known)
  })

  const view = createCodeView({
    ...options,
    extensions: [
      EditorView.contentAttributes.of({ 'aria-description': description }),
      lineNumbers(), isJson ? [json(), check, foldGutter(), codeFolding(), indentOnInput(), bracketMatching(), closeBrackets()] : [],
      history(), drawSelection(), highlightActiveLineGutter(), search({ top: true }), follow,
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, indentWithTab]),
    ],
  })

  return {
    setText: (text) => {
      if (text === known) return
      known = text
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: given.of(true) })
    },
    destroy: () => view.destroy(),
  }
}
