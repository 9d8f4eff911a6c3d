import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The tokens of the window, and with them both colour schemes. Data URLs of CodeMirror's own theme are replaced: the policy forbids them. */
const surfaces = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--field)', color: 'var(--ink)', fontSize: 'var(--text-sm)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontVariantLigatures: 'none', lineHeight: '18px', overflow: 'auto' },
  '.cm-scroller::-webkit-scrollbar': { width: '10px', height: '10px' },
  '.cm-scroller::-webkit-scrollbar-thumb': { border: '3px solid transparent', borderRadius: '5px', background: 'var(--line-strong) content-box' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 8px 0 4px' },
  '.cm-gutters': { border: 'none', backgroundColor: 'transparent', color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '24px', padding: '0 2px 0 8px' },
  '.cm-foldGutter .cm-gutterElement': { width: '16px', padding: '0', textAlign: 'center', cursor: 'default' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLineGutter': { color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'var(--selection)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-foldPlaceholder': { margin: '0 2px', padding: '0 6px', border: 'none', borderRadius: 'var(--radius-s)', backgroundColor: 'var(--hover)', color: 'var(--ink-2)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-soft)', outline: '1px solid var(--warn)' },
  '.cm-searchMatch-selected': { backgroundColor: 'var(--accent-soft)', outline: '2px solid var(--accent)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)', textUnderlineOffset: '3px' },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--bad)' },
  '.cm-tooltip': { border: 'none', borderRadius: 'var(--radius)', backgroundColor: 'var(--raised)', boxShadow: 'var(--shadow-l)', color: 'var(--ink)' },
  '.cm-diagnostic': { padding: '4px 8px', font: '400 var(--text-sm) / 18px var(--font)' },
  '.cm-diagnostic-error': { borderLeft: '2px solid var(--bad)' },
})

const panels = EditorView.theme({
  '.cm-panels': { borderColor: 'var(--line)', backgroundColor: 'var(--ground)', color: 'var(--ink)' },
  '.cm-panel.cm-search': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 6px', padding: '6px 28px 6px 8px', font: '400 var(--text-sm) / 18px var(--font)' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: 'inherit' },
  '.cm-panel.cm-search input[type=checkbox]': { margin: '0', accentColor: 'var(--accent)' },
  '.cm-textfield': {
    height: '24px', padding: '0 6px', border: '1px solid var(--line-strong)', borderRadius: 'var(--radius-s)', backgroundColor: 'var(--field)',
    color: 'inherit', font: 'inherit', verticalAlign: 'middle',
  },
  '.cm-button': {
    height: '24px', padding: '0 8px', border: '1px solid var(--line-strong)', borderRadius: 'var(--radius-s)', backgroundColor: 'var(--raised)',
    backgroundImage: 'none', color: 'inherit', font: 'inherit', verticalAlign: 'middle',
    '&:hover': { backgroundColor: 'var(--hover)' },
    '&:active': { backgroundColor: 'var(--pressed)', backgroundImage: 'none' },
  },
  '.cm-panel.cm-search [name=close]': { top: '4px', right: '6px', width: '24px', height: '24px', color: 'var(--ink-2)', fontSize: 'var(--text-lg)' },
  '.cm-textfield:focus-visible, .cm-button:focus-visible, .cm-panel button:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
})

/** As JsonText colours. */
const colours = syntaxHighlighting(HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--code-name)' },
  { tag: tags.string, color: 'var(--code-string)' },
  { tag: tags.number, color: 'var(--code-number)' },
  { tag: [tags.bool, tags.null], color: 'var(--code-word)' },
]))

export const codeTheme = [surfaces, panels, colours]
