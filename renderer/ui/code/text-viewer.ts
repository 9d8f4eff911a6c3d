import { defaultKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, codeFolding, foldGutter, foldKeymap } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { createCodeView, type CodeViewOptions } from './code-view'

interface Options extends Omit<CodeViewOptions, 'extensions'> {
  /** Plain text has no colours and nothing to fold. */
  readonly isJson: boolean
}

/** Text to read: searched, selected, JSON folded; only the lines in view are drawn. What steers the direction of text is shown as a mark. */
export function createTextViewer({ isJson, ...options }: Options): EditorView {
  return createCodeView({
    ...options,
    extensions: [
      EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-readonly': 'true', tabindex: '0' }),
      lineNumbers(), drawSelection(), highlightSpecialChars(), highlightSelectionMatches(), search({ top: true }),
      isJson ? [json(), bracketMatching(), foldGutter(), codeFolding()] : [],
      keymap.of([...searchKeymap, ...foldKeymap, ...defaultKeymap]),
    ],
  })
}
