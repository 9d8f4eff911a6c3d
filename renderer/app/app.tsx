import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { AppView, ErrorView, SettingsView } from '../../preload/views'
import { ApiProvider, type Client } from '../state/api'
import { errorView } from '../state/notices'
import { createStores, StoresProvider, type Stores } from '../state/stores'
import { startSync } from '../state/sync'
import { localeOf, useLocale } from '../text'
import { frameText } from '../text/frame'
import { Frame } from './frame'

const LoadFailed = lazy(async () => ({ default: (await import('./load-failed')).LoadFailed }))

export function App({ client }: { readonly client: Client }) {
  const [view, setView] = useState(() => ({ client, stores: createStores(), turn: 0 }))
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<ErrorView | null>(null)
  useEffect(() => {
    /** Everything is made anew, so that nothing of what was there stays: no name after the veil fell, no pseudonym after it rose. */
    const change = async ({ presentation, language }: SettingsView, app: AppView | null): Promise<void> => {
      const word = frameText[localeOf(language, app)].account
      const next = presentation ? (await import('../state/veil/veiled-client')).veiledClient(client, word) : client
      setView(({ stores, turn }) => ({ client: next, stores: successorOf(stores), turn: turn + 1 }))
    }
    const failed = (error: unknown): void => setFailure(errorView(error))
    const { ready, stop } = startSync(view.client, view.stores, (settings, app) => { change(settings, app).catch(failed) })
    ready.catch(failed)
    return stop
  }, [client, view, attempt])

  const retry = (): void => {
    setFailure(null)
    setAttempt(attempt + 1)
  }
  return (
    <ApiProvider client={view.client}>
      <StoresProvider stores={view.stores}>
        <Localized key={view.turn} loadFailed={failure && <Suspense><LoadFailed error={failure} onRetry={retry} /></Suspense>} />
      </StoresProvider>
    </ApiProvider>
  )
}

/** Empty, but for where the user is. */
function successorOf({ page, tab, settings }: Stores): Stores {
  const next = createStores()
  next.page.set(page.get())
  next.tab.set(tab.get())
  next.settings.set(settings.get())
  return next
}

function Localized({ loadFailed }: Parameters<typeof Frame>[0]) {
  const locale = useLocale()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <I18nProvider locale={locale}><Frame loadFailed={loadFailed} /></I18nProvider>
}
