import { Tag, X } from 'lucide-react'
import { useState, type FormEvent, type RefObject } from 'react'
import type { AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Button, IconButton } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { TextField } from '../../ui/text-field'
import { tagsOf } from './account-draft'
import { allTags } from './known-values'
import './tag-popover.css'

interface Props {
  readonly marked: readonly AccountView[]
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** Tags for all marked accounts, and those that some of them have, to take away. */
export function TagPopover({ marked, anchorRef, onClose }: Props) {
  const t = useText(accountsText)
  const actions = useAccountActions()
  const [text, setText] = useState('')
  const add = tagsOf(text)
  const ids = marked.map(({ id }) => id)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (add.length === 0) return
    actions.tag({ ids, add, remove: [] })
    onClose()
  }
  return (
    <Popover label={t.tagAll} anchorRef={anchorRef} onClose={onClose}>
      <form className="filters" onSubmit={submit}>
        <TextField label={t.tags} hint={t.tagsHint} value={text} onChange={setText} autoFocus />
        <Button type="submit" variant="primary" isDisabled={add.length === 0}>{t.addTags}</Button>
      </form>
      <ul className="marked-tags">
        {allTags(marked).map((tag) => {
          const having = marked.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id)
          return (
            <li key={tag} className="marked-tag">
              <Tag aria-hidden />
              <bdi className="ellipsis">{tag}</bdi>
              <span className="marked-tag-count tabular">{having.length}</span>
              <IconButton label={t.takeTag(tag, having.length)} icon={X} onPress={() => actions.tag({ ids: having, add: [], remove: [tag] })} />
            </li>
          )
        })}
      </ul>
    </Popover>
  )
}
