import { Download } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { Button } from './button'

const Menu = lazy(async () => ({ default: (await import('./menu')).Menu }))

interface Props<Format extends string> {
  readonly label: string
  /** In the order in which they are offered, with their names. */
  readonly formats: readonly Format[]
  readonly names: Readonly<Record<Format, string>>
  readonly isDisabled: boolean
  readonly onChoose: (format: Format) => void
}

/** A button that lets choose as what to save. */
export function ExportMenu<Format extends string>({ label, formats, names, isDisabled, onChoose }: Props<Format>) {
  const anchorRef = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <span ref={anchorRef}><Button icon={Download} isDisabled={isDisabled} onPress={() => setOpen(true)}>{label}</Button></span>
      <Suspense fallback={null}>
        {isOpen && (
          <Menu
            label={label} anchorRef={anchorRef} onClose={() => setOpen(false)}
            items={formats.map((format) => ({ id: format, label: names[format], run: () => onChoose(format) }))}
          />
        )}
      </Suspense>
    </>
  )
}
