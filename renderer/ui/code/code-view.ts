import { EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { StyleModule } from 'style-mod'
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
 * CodeMirror styles itself by a style element in the document, which the page's policy forbids, and by a constructed sheet in a shadow tree, which
 * it allows. A first, empty tree gets such a sheet, and the document goes on with it: in a tree of its own the text could not be found from outside.
 */
function takeOverSheet(): void {
  const tree = document.createElement('div').attachShadow({ mode: 'open' })
  StyleModule.mount(tree, [])
  // Where style-mod 4 keeps a tree's sheet. A test would see it gone.
  const place = Object.getOwnPropertySymbols(tree).find(({ description }) => description === 'styleSet')
  if (place) Object.assign(document, { [place]: Reflect.get(tree, place) as unknown })
}

let hasSheet = false

export function createCodeView({ host, label, text, phrases, extensions }: CodeViewOptions): EditorView {
  if (!hasSheet) takeOverSheet()
  hasSheet = true
  return new EditorView({
    parent: host,
    state: EditorState.create({
      doc: text,
      extensions: [codeTheme, EditorState.phrases.of(phrases), EditorView.contentAttributes.of({ 'aria-label': label }), EditorView.lineWrapping, extensions],
    }),
  })
}
