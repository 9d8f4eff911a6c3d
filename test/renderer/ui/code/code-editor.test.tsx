import { EditorView } from '@codemirror/view'
import { forceLinting } from '@codemirror/lint'
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { codeText } from '../../../../renderer/text/code'
import { CodeEditor } from '../../../../renderer/ui/code/code-editor'
import { CodeViewer } from '../../../../renderer/ui/code/code-viewer'

afterEach(cleanup)

const host = () => document.querySelector('.code-host')!
const textbox = () => host().querySelector<HTMLElement>('[role="textbox"]')!
const view = () => EditorView.findFromDOM(textbox())!
const type = (text: string) => act(async () => view().dispatch({ changes: { from: 0, to: view().state.doc.length, insert: text } }))

describe('CodeEditor', () => {
  it('is a text box by its label, and says how Tab leaves it', () => {
    render(<CodeEditor label="Body" value="{}" isJson words={codeText.en} onChange={() => {}} />)
    expect(textbox().getAttribute('aria-label')).toBe('Body')
    expect(textbox().getAttribute('aria-description')).toBe(codeText.en.tabHint)
  })

  it('tells what is typed, and not what it was given', async () => {
    const onChange = vi.fn()
    const { rerender } = render(<CodeEditor label="Body" value="{}" isJson words={codeText.en} onChange={onChange} />)
    expect(view().state.doc.toString()).toBe('{}')
    rerender(<CodeEditor label="Body" value="[1]" isJson words={codeText.en} onChange={onChange} />)
    expect(view().state.doc.toString()).toBe('[1]')
    expect(onChange).not.toHaveBeenCalled()
    await type('[1, 2]')
    expect(onChange.mock.calls).toEqual([['[1, 2]']])
  })

  it('keeps the text when the language of the window changes', () => {
    const { rerender } = render(<CodeEditor label="Body" value="[1]" isJson words={codeText.en} onChange={() => {}} />)
    rerender(<CodeEditor label="Inhalt" value="[1]" isJson words={codeText.de} onChange={() => {}} />)
    expect(textbox().getAttribute('aria-label')).toBe('Inhalt')
    expect(view().state.doc.toString()).toBe('[1]')
  })

  it('marks the place where the text stops being JSON', async () => {
    render(<CodeEditor label="Body" value="" isJson words={codeText.en} onChange={() => {}} />)
    await type('{"a" 1}')
    await act(async () => forceLinting(view()))
    await vi.waitFor(() => expect(host().querySelector('.cm-lintRange-error')?.textContent).toBe('1'))
  })

  it('marks nothing in text that is not called JSON', async () => {
    render(<CodeEditor label="Body" value="" isJson={false} words={codeText.en} onChange={() => {}} />)
    await type('a=1&b=2')
    await act(async () => forceLinting(view()))
    expect(host().querySelector('.cm-lintRange-error')).toBeNull()
  })

  it('puts no style element anywhere, which the policy of the page would stop', () => {
    const before = document.querySelectorAll('style').length
    render(<CodeEditor label="Body" value="{}" isJson words={codeText.en} onChange={() => {}} />)
    expect(document.querySelectorAll('style')).toHaveLength(before)
    expect(document.adoptedStyleSheets.length).toBeGreaterThan(0)
  })
})

describe('CodeViewer', () => {
  it('shows text that can be read and not changed', () => {
    render(<CodeViewer label="Raw" text={'{\n  "a": 1\n}'} isJson phrases={{}} />)
    expect(textbox().getAttribute('aria-readonly')).toBe('true')
    expect(view().state.readOnly).toBe(true)
    expect(view().state.doc.lines).toBe(3)
  })
})
