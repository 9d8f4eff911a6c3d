import { useMemo } from 'react'
import type { ErrorView } from '../../preload/views'
import { ApiError } from './api'
import { plainError } from './plain-error'
import { useStores, type Stores, type ToastAction } from './stores'

let lastId = 0

export interface Notices {
  /** Shows an alert that stays until dismissed; the same code about the same thing replaces its elder. */
  fail(error: ErrorView, about?: string): void
  dismiss(id: number): void
  /** Shows a short message; it goes after eight seconds, or when its action was chosen. */
  toast(text: string, action?: ToastAction): void
  closeToast(id: number): void
  /** Runs what the user asked for and shows an alert when it fails. */
  act(work: () => Promise<void>, about?: string): void
}

export function createNotices({ notices, toasts }: Pick<Stores, 'notices' | 'toasts'>): Notices {
  const fail = (error: ErrorView, about: string | null = null): void => {
    const id = ++lastId
    notices.update((old) => [...old.filter((it) => it.error.code !== error.code || it.about !== about), { id, error, about }])
  }
  const closeToast = (id: number): void => toasts.update((old) => old.filter((toast) => toast.id !== id))

  return {
    fail,
    dismiss: (id) => notices.update((old) => old.filter((notice) => notice.id !== id)),
    toast: (text, action) => {
      const id = ++lastId
      toasts.update((old) => [...old.slice(-2), { id, text, action: action ?? null }])
    },
    closeToast,
    act: (work, about) => {
      work().catch((error: unknown) => fail(errorView(error), about))
    },
  }
}

/** What main said, or `internal` for a fault of the page's own, which is also logged. */
export function errorView(error: unknown): ErrorView {
  if (error instanceof ApiError) return error.view
  console.error(error)
  return plainError('internal')
}

export function useNotices(): Notices {
  const stores = useStores()
  return useMemo(() => createNotices(stores), [stores])
}
