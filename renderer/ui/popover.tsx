import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import './popover.css'

interface Props {
  /** The name of what opens. */
  readonly label: string
  readonly button: ReactElement
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small panel beside it. */
export function PopoverButton({ label, button, children }: Props) {
  return (
    <DialogTrigger>
      {button}
      <Popover className="popover is-padded" offset={4}>
        <Dialog aria-label={label}>{({ close }) => children(close)}</Dialog>
      </Popover>
    </DialogTrigger>
  )
}
