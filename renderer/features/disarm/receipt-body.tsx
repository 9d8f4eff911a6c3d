import { FileText, Globe } from 'lucide-react'
import type { DisarmView, ReceiptFormat } from '../../../preload/disarm-views'
import { useApi } from '../../state/api'
import { useLocale, useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import type { StepProps } from './step-props'

/** What was done and proven, to hand to the customer. */
export function ReceiptBody({ account: { id }, view, disarming: { run, busy } }: StepProps) {
  const t = useText(disarmText)
  const { moment } = useText(measuresText)
  const language = useLocale()
  const { disarm } = useApi()
  const save = (format: ReceiptFormat): void => run('receipt', format, async (): Promise<DisarmView> => {
    const isSaved = await disarm.receipt({ id, format, language })
    return isSaved ? (await disarm.get(id)) ?? view : view
  })
  return (
    <>
      <p>{view.endedAt === null ? t.receiptEarly : t.receiptWhy}</p>
      {view.receiptAt !== null && <p className="quiet">{t.receiptSaved(moment(view.receiptAt))}</p>}
      <div className="disarm-actions">
        <Button variant={view.endedAt === null ? 'quiet' : 'primary'} icon={Globe} isPending={busy === 'html'} onPress={() => save('html')}>{t.receiptHtml}</Button>
        <Button icon={FileText} isPending={busy === 'text'} onPress={() => save('text')}>{t.receiptText}</Button>
      </div>
    </>
  )
}
