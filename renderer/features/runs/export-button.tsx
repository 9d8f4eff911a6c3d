import type { ManyFormat } from '../../../preload/runs-views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useLocale, useText } from '../../text'
import { runsText } from '../../text/runs'
import { ExportMenu } from '../../ui/export-menu'
import { exportWords, type Group, type Line } from './groups'

const formats: readonly ManyFormat[] = ['csv', 'html', 'json']

/** Saves what is shown, in the order shown. */
export function ExportButton({ lines, groups }: { readonly lines: readonly Line[]; readonly groups: readonly Group[] }) {
  const t = useText(runsText)
  const locale = useLocale()
  const { runs } = useApi()
  const { act, toast } = useNotices()

  const save = (format: ManyFormat): void => act(async () => {
    if (await runs.export({ format, ids: lines.map(({ account }) => account.id), words: exportWords(groups, locale) })) toast(t.saved(lines.length))
  })
  return <ExportMenu label={t.export} formats={formats} names={t.formats} isDisabled={lines.length === 0} onChoose={save} />
}
