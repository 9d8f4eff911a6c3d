import { Commands } from './commands/commands'
import { Dialogs } from './dialogs'
import { useLooks } from './looks'
import { Toasts } from './toasts'
import { UpdateNews } from './update-news'
import { WindowTitle } from './window-title'

/** What the window has and its first picture does not show; in a chunk of its own, which loads beside it. */
export function AfterPaint() {
  useLooks()
  return <><Commands /><Dialogs /><Toasts /><WindowTitle /><UpdateNews /></>
}
