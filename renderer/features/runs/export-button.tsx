import { Download } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { ManyFormat } from '../../../preload/runs-views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useLocale, useText } from '../../text'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { exportWords, type Group, type Line } from './groups'

const Menu = lazy(async () => ({ default: (await import('../../ui/menu')).Menu }))
const formats: readonly ManyFormat[] = ['csv', 'html', 'json']

/** Saves what is shown, in the order shown. */
export function ExportButton({ lines, groups }: { readonly lines: readonly Line[]; readonly groups: readonly Group[] }) {
  const t = useText(runsText)
  const locale = useLocale()
  const { runs } = useApi()
  const { act, toast } = useNotices()
  const anchorRef = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)

  const save = (format: ManyFormat): void => act(async () => {
    if (await runs.export({ format, ids: lines.map(({ account }) => account.id), words: exportWords(groups, locale) })) toast(t.saved(lines.length))
  })
  return (
    <>
      <span ref={anchorRef}><Button icon={Download} isDisabled={lines.length === 0} onPress={() => setOpen(true)}>{t.export}</Button></span>
      <Suspense fallback={null}>
        {isOpen && (
          <Menu
            label={t.export} anchorRef={anchorRef} onClose={() => setOpen(false)}
            items={formats.map((format) => ({ id: format, label: t.formats[format], run: () => save(format) }))}
          />
        )}
      </Suspense>
    </>
  )
}
