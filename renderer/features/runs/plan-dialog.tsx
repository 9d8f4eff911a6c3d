import { useCallback, useMemo, useRef, useState } from 'react'
import type { ManyPlan, PlannedView } from '../../../preload/runs-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { sentText, type Draft } from '../../request/draft'
import { usualLook } from '../../request/usual-look'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useNotices } from '../../state/notices'
import { rowStyle, useRowHeight } from '../../state/row-heights'
import { AccountMark } from '../../status/account-mark'
import { useLocale, useText } from '../../text'
import { errorsText } from '../../text/errors'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Loading } from '../../ui/loading'
import { NativeSelect } from '../../ui/native-select'
import { useVisibleRows } from '../../ui/use-visible-rows'
import { TextField } from '../../ui/text-field'
import { phraseFor } from './phrase'
import './plan-dialog.css'

interface Props {
  readonly accounts: readonly AccountView[]
  readonly draft: Draft
  readonly onStarted: () => void
  readonly onClose: () => void
}


/** Before anything is written: where each request would go, who is asked first, and for live accounts what has to be typed. */
export function PlanDialog({ accounts, draft, onStarted, onClose }: Props) {
  const t = useText(runsText)
  const { runs } = useApi()
  const { act } = useNotices()
  // A test account goes ahead of live ones, where there is any.
  const [canary, setCanary] = useState<AccountId | undefined>((accounts.find(({ accountClass }) => accountClass === 'test') ?? accounts[0])?.id)
  const [typed, setTyped] = useState('')
  const plan = useMemo<ManyPlan>(() => ({ ids: accounts.map(({ id }) => id), request: sentText(draft) }), [accounts, draft])
  const { loaded } = useLoaded(useCallback((wanted: ManyPlan) => runs.plan(wanted), [runs]), plan)
  const needed = phraseFor(draft, accounts)
  const mayBegin = canary !== undefined && loaded.state === 'ready' && (needed === null || typed.trim() === needed.phrase)

  const begin = (): void => act(async () => {
    await runs.start({ ...plan, look: usualLook, canary: canary ?? null, confirmation: typed })
    onClose()
    onStarted()
  })

  return (
    <Dialog
      title={t.planTitle(draft.method, accounts.length)} isWide role="alertdialog" onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="danger" isDisabled={!mayBegin} onPress={begin}>{t.begin}</Button>
        </>
      }
    >
      <p>{t.planText}</p>
      {loaded.state === 'loading' && <Loading text={t.planning} />}
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'ready' && <PlanList accounts={accounts} planned={loaded.value} />}
      <div className="plan-canary">
        <NativeSelect
          label={t.canary} options={accounts.map(({ id, title }) => ({ id, label: title }))} value={canary ?? ('' as AccountId)} onChange={setCanary}
        />
        <p className="field-hint">{t.canaryHint}</p>
      </div>
      {needed && <TextField label={t.confirm(needed.phrase, needed.live)} isMono value={typed} onChange={setTyped} />}
    </Dialog>
  )
}

function PlanList({ accounts, planned }: { readonly accounts: readonly AccountView[]; readonly planned: readonly PlannedView[] }) {
  const words = errorsText[useLocale()]
  const scrollRef = useRef<HTMLDivElement>(null)
  const rowPx = useRowHeight('plan')
  const { from, to } = useVisibleRows(scrollRef, planned.length, rowPx)
  const known = useMemo(() => new Map(accounts.map((account) => [account.id, account])), [accounts])
  return (
    <div ref={scrollRef} className="plan-list" tabIndex={0}>
      <ul style={rowStyle(rowPx, planned.length)}>
        {planned.slice(from, to).map(({ id, url, problems }, at) => {
          const account = known.get(id)
          return (
            <li key={id} style={{ transform: `translateY(${(from + at) * rowPx}px)` }}>
              {account && <AccountMark colour={account.colour} />}
              <bdi className="ellipsis">{account?.title}</bdi>
              {problems[0]
                ? <span className="ellipsis plan-problem">{words[problems[0].code].what}{problems[0].detail && <> · <bdi>{problems[0].detail}</bdi></>}</span>
                : <span className="ellipsis mono quiet" title={url ?? undefined}>{url}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
