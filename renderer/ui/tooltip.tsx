import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './kbd'
import './tooltip.css'

interface Props {
  readonly text: string
  readonly shortcut?: string
  /** A focusable element of react-aria: a button, or `Focusable` around something else. */
  readonly children: ReactElement
}

export function Tooltip({ text, shortcut, children }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {text}
        {shortcut && <Kbd keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
