import type { HealthFormat } from '../../../preload/health-views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useLocale, useText } from '../../text'
import { healthText } from '../../text/health'
import { ExportMenu } from '../../ui/export-menu'
import { exportWords } from './finding-words'
import type { Line } from './report'

const formats: readonly HealthFormat[] = ['csv', 'html', 'json']

/** Saves what is shown, in the order shown. */
export function ExportButton({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText(healthText)
  const locale = useLocale()
  const { health } = useApi()
  const { act, toast } = useNotices()

  const save = (format: HealthFormat): void => act(async () => {
    const words = exportWords(lines.map(({ row }) => row), locale)
    if (await health.export({ format, ids: lines.map(({ account }) => account.id), words })) toast(t.saved(lines.length))
  })
  return <ExportMenu label={t.export} formats={formats} names={t.formats} isDisabled={lines.length === 0} onChoose={save} />
}
