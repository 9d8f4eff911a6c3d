import { ChevronDown, KeyRound, SquareTerminal } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CodeFormat } from '../../../preload/request-views'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button, IconButton } from '../../ui/button'
import { Menu } from '../../ui/menu'

const formats: readonly CodeFormat[] = ['curl', 'powershell', 'fetch', 'php', 'python']

interface Props {
  readonly isDisabled: boolean
  readonly onCopy: (format: CodeFormat, withToken: boolean) => void
}

/** The request as code: cURL at once, the others and the real token in a menu. */
export function CopyAs({ isDisabled, onCopy }: Props) {
  const t = useText(requestsText)
  const anchorRef = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <span ref={anchorRef} className="copy-as">
      <Button icon={SquareTerminal} isDisabled={isDisabled} onPress={() => onCopy('curl', false)}>{t.copyAsCurl}</Button>
      <IconButton icon={ChevronDown} label={t.copyAs} isDisabled={isDisabled} onPress={() => setOpen(true)} />
      {isOpen && (
        <Menu
          label={t.copyAs} anchorRef={anchorRef} onClose={() => setOpen(false)}
          items={[
            ...formats.map((format) => ({ id: format, label: t.formats[format], run: () => onCopy(format, false) })),
            { id: 'with-token', label: t.withToken, icon: KeyRound, isDanger: true, run: () => onCopy('curl', true) },
          ]}
        />
      )}
    </span>
  )
}
