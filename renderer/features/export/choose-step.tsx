import { Braces, FileLock2, FileText, Sheet } from 'lucide-react'
import { useState } from 'react'
import type { ExportFormat } from '../../../preload/export-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useAttempt } from '../../state/attempt'
import { Failure } from '../../state/failure'
import { useFoundAccounts } from '../../state/found-accounts'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useLocale, useText } from '../../text'
import { exportText } from '../../text/export'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Segmented } from '../../ui/segmented'
import { ChoiceCards } from './choice-cards'

type Which = 'marked' | 'found' | 'all'
type Format = ExportFormat | 'keys'

const icons = { csv: Sheet, json: Braces, markdown: FileText, keys: FileLock2 }
const formats: readonly Format[] = ['csv', 'json', 'markdown', 'keys']

interface Props {
  readonly marked: readonly AccountId[] | null
  readonly onWithKeys: (accounts: readonly AccountView[]) => void
  readonly onClose: () => void
}

export function ChooseStep({ marked, onWithKeys, onClose }: Props) {
  const t = useText(exportText)
  const locale = useLocale()
  const { exports } = useApi()
  const { toast } = useNotices()
  const all = useStore(useStores().accounts)
  const { accounts: byName } = useFoundAccounts([...all.keys()])
  const { accounts: found } = useFoundAccounts()
  const { accounts: chosen } = useFoundAccounts(marked ?? [])
  const [which, setWhich] = useState<Which>(marked ? 'marked' : found.length > 0 && found.length < all.size ? 'found' : 'all')
  const [format, setFormat] = useState<Format>('csv')
  const { isBusy, error, run } = useAttempt()

  const accounts = { marked: chosen, found, all: byName }[which]
  const offered = (['marked', 'found', 'all'] as const).filter((it) => it === 'all' || (it === 'marked' ? marked !== null : found.length > 0 && found.length < all.size))
  const count = { marked: chosen.length, found: found.length, all: all.size }
  const go = (): void => {
    if (format === 'keys') return onWithKeys(accounts)
    run(async () => {
      if (!(await exports.accounts({ format, ids: accounts.map(({ id }) => id), language: locale }))) return
      toast(t.saved(accounts.length))
      onClose()
    })
  }
  return (
    <Dialog
      title={t.title} onClose={onClose}
      footer={(
        <>
          <Button variant="plain" onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={accounts.length === 0} isPending={isBusy} onPress={go}>{format === 'keys' ? t.next : t.save(accounts.length)}</Button>
        </>
      )}
    >
      {offered.length > 1
        ? <Segmented label={t.which} options={offered.map((id) => ({ id, label: t.whichOf[id](count[id]) }))} value={which} onChange={setWhich} />
        : <p>{t.allOf(count.all)}</p>}
      <ChoiceCards
        label={t.format} value={format} onChange={setFormat}
        choices={formats.map((id) => ({ id, icon: icons[id], name: t.formats[id], hint: t.formatHints[id] }))}
      />
      {error && <div role="alert"><Failure error={error} /></div>}
    </Dialog>
  )
}
