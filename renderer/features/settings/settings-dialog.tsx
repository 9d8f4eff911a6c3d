import { useState, type ReactNode } from 'react'
import type { SettingsPage } from '../../state/stores'
import { useText } from '../../text'
import { settingsText } from '../../text/settings'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Tabs } from '../../ui/tabs'
import { About } from './about'
import { AppearanceSettings } from './appearance-settings'
import { GeneralSettings } from './general-settings'
import './settings-dialog.css'

interface Props {
  readonly firstPage: SettingsPage
  /** The pages of other features. */
  readonly shortcuts: ReactNode
  readonly network: ReactNode
  readonly vault: ReactNode
  readonly security: ReactNode
  readonly onClose: () => void
}

/** Each change takes effect and is kept at once. */
export function SettingsDialog({ firstPage, shortcuts, network, vault, security, onClose }: Props) {
  const t = useText(settingsText)
  const [page, setPage] = useState(firstPage)
  const pages: Readonly<Record<SettingsPage, ReactNode>> = {
    general: <GeneralSettings />, appearance: <AppearanceSettings />, shortcuts, network, vault, security, about: <About />,
  }
  const tabs = (Object.keys(pages) as SettingsPage[]).map((id) => ({ id, label: t.pages[id] }))
  return (
    <Dialog title={t.title} isWide onClose={onClose} isDismissable footer={<Button onPress={onClose}>{t.close}</Button>}>
      <div className="settings-pages">
        <Tabs label={t.title} tabs={tabs} selected={page} onSelect={setPage}>{pages[page]}</Tabs>
      </div>
    </Dialog>
  )
}
