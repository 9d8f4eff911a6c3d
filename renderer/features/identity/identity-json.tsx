import { Copy } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { IdentityView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { Button } from '../../ui/button'
import { JsonText } from '../../ui/json-text'
import { Section } from '../../ui/section'

/** The masked answer as JSON, to read and to copy. */
export function IdentityJson({ identity: { user, subUser } }: { readonly identity: IdentityView }) {
  const t = useText(identityText)
  const { copyText } = useAccountActions()
  const [isOpen, setOpen] = useState(false)
  const text = useMemo(() => JSON.stringify({ user, sub_user: subUser }, null, 2), [user, subUser])
  return (
    <Section
      title={t.raw}
      aside={
        <>
          <Button onPress={() => setOpen(!isOpen)}>{isOpen ? t.hideRaw : t.showRaw}</Button>
          <Button icon={Copy} onPress={() => copyText(text)}>{t.copyJson}</Button>
        </>
      }
    >
      {isOpen && <JsonText text={text} />}
    </Section>
  )
}
