import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover as AriaPopover } from 'react-aria-components/Popover'
import './popover.css'

interface Props {
  readonly label: string
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small panel beside its anchor; render it while it is open. */
export function Popover({ label, anchorRef, onClose, children }: Props) {
  return (
    <AriaPopover
      className="popover is-padded" isOpen triggerRef={anchorRef} offset={4} placement="bottom start"
      onOpenChange={(isOpen) => { if (!isOpen) onClose() }}
    >
      <Dialog aria-label={label}>{children}</Dialog>
    </AriaPopover>
  )
}
