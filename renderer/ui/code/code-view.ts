import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { codeTheme } from './code-theme'

export interface CodeViewOptions {
  readonly host: HTMLElement
  /** The accessible name. */
  readonly label: string
  readonly text: string
  /** CodeMirror's own words in the language of the window; those that are missing stay English. */
  readonly phrases: Readonly<Record<string, string>>
  readonly extensions: Extension
}

/**
 * CodeMirror in a shadow tree of its own: there it styles itself by a constructed sheet, which the page's policy allows; in the
 * document it would need a style element, which the policy forbids.
 */
export function createCodeView({ host, label, text, phrases, extensions }: CodeViewOptions): EditorView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true })
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [codeTheme, EditorState.phrases.of(phrases), EditorView.contentAttributes.of({ 'aria-label': label }), EditorView.lineWrapping, extensions],
    }),
  })
}
