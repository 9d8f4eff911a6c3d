import { useEffect, useState } from 'react'
import type { ImportView, OpenedImport, SealedImportView } from '../../../preload/import-views'
import type { ErrorView, KeyTestView } from '../../../preload/views'
import { useClient } from '../../state/api'
import { errorView, useNotices } from '../../state/notices'
import { useText } from '../../text'
import { importText } from '../../text/import'
import { takenRows, testableRows, type Choices } from './choices'

export type ImportStage =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly error: ErrorView }
  | { readonly at: 'sealed'; readonly view: SealedImportView }
  | { readonly at: 'ready'; readonly view: ImportView }

export interface ImportWork {
  readonly stage: ImportStage
  /** What went wrong with what is shown. */
  readonly error: ErrorView | null
  readonly choices: Choices
  readonly setChoices: (choices: Choices) => void
  /** By row, for as long as the rows stay what they are. */
  readonly tests: ReadonlyMap<number, KeyTestView>
  /** How many rows are being tested, or null. */
  readonly testing: number | null
  readonly isApplying: boolean
  /** Changes what is shown, such as what the columns mean. */
  change(work: () => Promise<ImportView>, keepsChoices: boolean): void
  test(): void
  stopTest(): void
  apply(): void
  /** Shows what was in an encrypted file. */
  unlocked(view: ImportView): void
  /** Reads another source in its place. */
  readAnother(): void
}

const none: ReadonlyMap<number, KeyTestView> = new Map()

/** From reading to storing. What the user decides is kept here; what a row is and would do is main's word. */
export function useImport(reading: Promise<OpenedImport | null>, onClose: () => void): ImportWork {
  const { api, on } = useClient()
  const { fail, toast, act } = useNotices()
  const t = useText(importText)
  const [source, setSource] = useState(reading)
  const [stage, setStage] = useState<ImportStage>({ at: 'reading' })
  const [error, setError] = useState<ErrorView | null>(null)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [tests, setTests] = useState(none)
  const [testing, setTesting] = useState<number | null>(null)
  const [isApplying, setIsApplying] = useState(false)
  const view = stage.at === 'ready' ? stage.view : null
  const importId = view?.importId

  useEffect(() => {
    let isOver = false
    source.then(
      (opened) => {
        if (isOver) return
        if (opened === null) onClose()
        else setStage(opened.needs === null ? { at: 'ready', view: opened } : { at: 'sealed', view: opened })
      },
      (failure: unknown) => {
        if (isOver) return
        const failed = errorView(failure)
        if (failed.code === 'import-unreadable') setStage({ at: 'refused', error: failed })
        else {
          onClose()
          fail(failed)
        }
      },
    )
    return () => { isOver = true }
    // `onClose` is another function with each drawing of the window.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [source])

  useEffect(() => on('imports.tested', (tested) => {
    if (tested.importId === importId) setTests((old) => new Map([...old, ...tested.tests.map(({ row, result }) => [row, result] as const)]))
  }), [on, importId])

  const attempt = (work: () => Promise<void>): void => {
    setError(null)
    work().catch((failure: unknown) => setError(errorView(failure)))
  }
  const show = (next: ImportView): void => {
    setStage({ at: 'ready', view: next })
    setTests(none)
  }

  return {
    stage, error, choices, setChoices, tests, testing, isApplying,
    change: (work, keepsChoices) => attempt(async () => {
      show(await work())
      if (!keepsChoices) setChoices(new Map())
    }),
    test: () => attempt(async () => {
      if (!view) return
      const rows = testableRows(view)
      setTests(none)
      setTesting(rows.length)
      await api.imports.test({ importId: view.importId, rows }).finally(() => setTesting(null))
    }),
    stopTest: () => attempt(() => api.imports.stopTest()),
    apply: () => attempt(async () => {
      if (!view) return
      setIsApplying(true)
      try {
        const { added, updated } = await api.imports.apply({ importId: view.importId, rows: takenRows(view, choices) })
        const ids = added.map(({ id }) => id)
        const undo = updated.length === 0 && ids.length > 0 ? { label: t.undo, run: () => act(() => api.accounts.remove(ids)) } : undefined
        toast(t.done(added.length, updated.length), undo)
        onClose()
      } catch (failure) {
        setIsApplying(false)
        if (errorView(failure).detail === 'outdated') show(await api.imports.look(view.importId))
        throw failure
      }
    }),
    unlocked: show,
    readAnother: () => {
      setStage({ at: 'reading' })
      setSource(api.imports.choose())
    },
  }
}
