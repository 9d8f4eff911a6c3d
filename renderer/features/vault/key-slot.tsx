import { CircleCheck, CircleX, KeyRound, Vault } from 'lucide-react'
import { useState } from 'react'
import type { SlotView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { keySlotsText } from '../../text/key-slots'
import { measuresText } from '../../text/measures'
import { Badge, StatePill } from '../../ui/badge'
import { Button } from '../../ui/button'
import { ConfirmDialog } from './confirm-dialog'
import { NewPassphraseDialog } from './new-passphrase-dialog'
import { TestPassphraseDialog } from './test-passphrase-dialog'

interface Props { readonly slot: SlotView; readonly isInUse: boolean; readonly onChanged: () => void }

/** One way to the vault's key: since when, whether it has proved itself, and what can be done with it. */
export function KeySlot({ slot: { kind, backend, createdAt, openedAt, scrypt }, isInUse, onChanged }: Props) {
  const t = useText(keySlotsText)
  const { number, minute } = useText(measuresText)
  const api = useApi()
  const { act } = useNotices()
  const [asking, setAsking] = useState<'test' | 'change' | 'remove' | null>(null)
  const [opens, setOpens] = useState<boolean | null>(null)
  const name = t.kinds[kind]
  const close = (): void => setAsking(null)
  const settle = (answer: boolean): void => {
    setOpens(answer)
    close()
    onChanged()
  }

  const test = (): void => (kind === 'passphrase' ? setAsking('test') : act(async () => settle(await api.vault.testSlot({ kind })), name))
  const proof = openedAt !== null ? t.proven(minute(openedAt)) : kind === 'passphrase' ? t.untested : t.unproven
  const means = scrypt ? t.cost(number(scrypt.n), scrypt.r, scrypt.p) : backend
  const Icon = kind === 'passphrase' ? KeyRound : Vault
  return (
    <div className="key-slot" role="group" aria-label={name}>
      <Icon aria-hidden />
      <div className="key-slot-facts">
        <div className="key-slot-name">
          {name}
          {isInUse && <Badge tone="accent">{t.inUse}</Badge>}
          {opens !== null && <StatePill icon={opens ? CircleCheck : CircleX} word={opens ? t.opens : t.fails} tone={opens ? 'ok' : 'bad'} isBare />}
        </div>
        <p className="quiet">{means} · {t.created(minute(createdAt))} · {proof}</p>
      </div>
      <div className="key-slot-actions">
        <Button onPress={test}>{t.test}</Button>
        {kind === 'passphrase' && <Button onPress={() => setAsking('change')}>{t.change}</Button>}
        <Button variant="danger" onPress={() => setAsking('remove')}>{t.remove}</Button>
      </div>
      {asking === 'test' && <TestPassphraseDialog onOpens={() => settle(true)} onClose={close} />}
      {asking === 'change' && <NewPassphraseDialog title={t.changePassphrase} onClose={close} />}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t.removeTitle(name)} confirmLabel={t.remove} cancelLabel={t.cancel} onClose={close}
          work={async () => {
            await api.vault.removeSlot(kind)
            onChanged()
          }}
        >
          <p>{t.removeText[kind]}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
