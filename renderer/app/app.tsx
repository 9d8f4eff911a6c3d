import { lazy, Suspense, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { ErrorView } from '../../preload/views'
import { ApiProvider, type Client } from '../state/api'
import { errorView } from '../state/notices'
import { createStores, StoresProvider } from '../state/stores'
import { startSync } from '../state/sync'
import { useLocale } from '../text'
import { Frame } from './frame'

const LoadFailed = lazy(async () => ({ default: (await import('./load-failed')).LoadFailed }))

export function App({ client }: { readonly client: Client }) {
  const [stores] = useState(createStores)
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<ErrorView | null>(null)
  useEffect(() => {
    const { ready, stop } = startSync(client, stores)
    ready.catch((error: unknown) => setFailure(errorView(error)))
    return stop
  }, [client, stores, attempt])

  const retry = (): void => {
    setFailure(null)
    setAttempt(attempt + 1)
  }
  return (
    <ApiProvider client={client}>
      <StoresProvider stores={stores}>
        <Localized loadFailed={failure && <Suspense><LoadFailed error={failure} onRetry={retry} /></Suspense>} />
      </StoresProvider>
    </ApiProvider>
  )
}

function Localized({ loadFailed }: Parameters<typeof Frame>[0]) {
  const locale = useLocale()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <I18nProvider locale={locale}><Frame loadFailed={loadFailed} /></I18nProvider>
}
