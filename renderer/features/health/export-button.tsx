import { Download } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import type { HealthFormat } from '../../../preload/health-views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useLocale, useText } from '../../text'
import { healthText } from '../../text/health'
import { Button } from '../../ui/button'
import { exportWords } from './finding-words'
import type { Line } from './report'

const Menu = lazy(async () => ({ default: (await import('../../ui/menu')).Menu }))
const formats: readonly HealthFormat[] = ['csv', 'html', 'json']

/** Saves what is shown, in the order shown. */
export function ExportButton({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText(healthText)
  const locale = useLocale()
  const { health } = useApi()
  const { act, toast } = useNotices()
  const anchorRef = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)

  const save = (format: HealthFormat): void => act(async () => {
    const words = exportWords(lines.map(({ row }) => row), locale)
    if (await health.export({ format, ids: lines.map(({ account }) => account.id), words })) toast(t.saved(lines.length))
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
