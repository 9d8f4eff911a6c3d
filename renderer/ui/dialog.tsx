import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import './dialog.css'

interface Props {
  readonly title: string
  /** Escape, or a press outside when `isDismissable`. */
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly isWide?: boolean
  readonly isDismissable?: boolean
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog'
}

/** A modal dialog; render it while it is open. */
export function Dialog({ title, onClose, children, footer, isWide = false, isDismissable = false, role = 'dialog' }: Props) {
  return (
    <ModalOverlay className="dialog-scrim" isOpen isDismissable={isDismissable} onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Modal className={`dialog-frame ${isWide ? 'is-wide' : ''}`}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-head">{title}</Heading>
          <div className="dialog-body">{children}</div>
          {footer && <div className="dialog-foot">{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
