import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { ApiProvider, type Client } from '../state/api'
import { createNotices, errorView } from '../state/notices'
import { createStores, StoresProvider } from '../state/stores'
import { startSync } from '../state/sync'
import { useLocale } from '../text'
import { Frame } from './frame'

export function App({ client }: { readonly client: Client }) {
  const [stores] = useState(createStores)
  useEffect(() => {
    const { ready, stop } = startSync(client, stores)
    ready.catch((error: unknown) => createNotices(stores).fail(errorView(error)))
    return stop
  }, [client, stores])

  return (
    <ApiProvider client={client}>
      <StoresProvider stores={stores}>
        <Localized />
      </StoresProvider>
    </ApiProvider>
  )
}

function Localized() {
  const locale = useLocale()
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  return <I18nProvider locale={locale}><Frame /></I18nProvider>
}
