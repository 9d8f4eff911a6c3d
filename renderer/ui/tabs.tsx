import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import type { Option } from './select'
import './tabs.css'

interface Props<Id extends string> {
  readonly label: string
  readonly tabs: readonly Option<Id>[]
  readonly selected: Id
  readonly onSelect: (id: Id) => void
  /** The panel of the selected tab: only one is mounted. */
  readonly children: ReactNode
}

export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: Props<Id>) {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(id) => onSelect(id as Id)}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => <Tab key={tab.id} id={tab.id} className="tab">{tab.label}</Tab>)}
      </TabList>
      <TabPanel id={selected} className="tab-panel">{children}</TabPanel>
    </AriaTabs>
  )
}
