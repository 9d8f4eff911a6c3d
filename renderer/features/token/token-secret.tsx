import { Copy, Eye, EyeOff } from 'lucide-react'
import type { AccountId } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useNow } from '../../state/now'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { longDuration } from '../../text/measures'
import { tokenText } from '../../text/token'
import { Button } from '../../ui/button'
import { Definition, DefinitionList } from '../../ui/definition-list'
import { Section } from '../../ui/section'
import { useRevealed } from './use-revealed'

interface Props {
  readonly id: AccountId
  readonly masked: string
  readonly tokenType: string | null
}

/** The token as a mask, and the two ways out: to the screen for a while, or to the clipboard. */
export function TokenSecret({ id, masked, tokenType }: Props) {
  const t = useText(tokenText)
  const { copyToken } = useAccountActions()
  const clipboard = useStore(useStores().clipboard)
  const { revealed, isAsking, reveal, hide } = useRevealed(id)
  const now = useNow(clipboard?.clearsAt ?? null, revealed?.hidesAt ?? null)
  const isInClipboard = clipboard?.id === id && clipboard.what === 'token' && clipboard.clearsAt > now
  return (
    <Section
      title={t.token}
      aside={
        <>
          {revealed ? <Button icon={EyeOff} onPress={hide}>{t.hide}</Button> : <Button icon={Eye} isPending={isAsking} onPress={reveal}>{t.reveal}</Button>}
          <Button icon={Copy} onPress={() => copyToken(id)}>{t.copy}</Button>
        </>
      }
    >
      {revealed
        ? <div className="token-revealed mono selectable" role="group" aria-label={t.revealedValue}>{revealed.value}</div>
        : <DefinitionList>
            <Definition term={t.masked}><span className="mono">{masked}</span></Definition>
            {tokenType !== null && <Definition term={t.type}><span className="mono"><bdi>{tokenType}</bdi></span></Definition>}
          </DefinitionList>}
      {revealed && <p className="token-note tabular">{t.hidesIn(longDuration(revealed.hidesAt - now))}. {t.revealNote}</p>}
      {isInClipboard && <p className="token-note tabular">{t.inClipboard(longDuration(clipboard.clearsAt - now))}</p>}
    </Section>
  )
}
