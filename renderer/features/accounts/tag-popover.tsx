import { useState, type FormEvent, type RefObject } from 'react'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { TextField } from '../../ui/text-field'
import { tagsOf } from './account-draft'

interface Props {
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly onTag: (tags: readonly string[]) => void
  readonly onClose: () => void
}

export function TagPopover({ anchorRef, onTag, onClose }: Props) {
  const t = useText(accountsText)
  const [text, setText] = useState('')
  const tags = tagsOf(text)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (tags.length === 0) return
    onTag(tags)
    onClose()
  }
  return (
    <Popover label={t.addTag} anchorRef={anchorRef} onClose={onClose}>
      <form className="filters" onSubmit={submit}>
        <TextField label={t.tags} hint={t.tagsHint} value={text} onChange={setText} autoFocus />
        <Button type="submit" variant="primary" isDisabled={tags.length === 0}>{t.addTags}</Button>
      </form>
    </Popover>
  )
}
