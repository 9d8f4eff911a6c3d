import { ClipboardPaste, FileDown, FlaskConical, KeyRound, ShieldCheck, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { Button } from 'react-aria-components/Button'
import type { VaultView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useImportFlow } from '../../state/import-flow'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { welcomeText } from '../../text/welcome'
import './welcome.css'

/** The first thing to see: what the app is for, four ways to begin, and where keys are kept. */
export function Welcome() {
  const t = useText(welcomeText)
  const api = useApi()
  const { act } = useNotices()
  const { dialog, vault } = useStores()
  const imports = useImportFlow()
  return (
    <section className="welcome" aria-label={t.title}>
      <header>
        <div className="welcome-logo" aria-hidden />
        <h2>{t.title}</h2>
        <p>{t.what}</p>
      </header>
      <div className="welcome-ways">
        <Way icon={KeyRound} name={t.byHand} hint={t.byHandHint} isFirst onPress={() => dialog.set({ kind: 'add-account' })} />
        <Way icon={ClipboardPaste} name={t.paste} hint={t.pasteHint} onPress={imports.fromClipboard} />
        <Way icon={FileDown} name={t.file} hint={t.fileHint} onPress={imports.choose} />
        <Way icon={FlaskConical} name={t.sandbox} hint={t.sandboxHint} onPress={() => act(async () => void (await api.sandbox.start()))} />
      </div>
      <Keeping vault={useStore(vault)} />
    </section>
  )
}

interface WayProps { readonly icon: LucideIcon; readonly name: string; readonly hint: string; readonly isFirst?: boolean; readonly onPress: () => void }

/** The button is as large as the card, and named by its first line alone. */
function Way({ icon: Icon, name, hint, isFirst = false, onPress }: WayProps) {
  const id = useId()
  return (
    <div className={`welcome-way ${isFirst ? 'is-first' : ''}`}>
      <span className="welcome-icon"><Icon aria-hidden /></span>
      <div>
        <Button className="welcome-button" aria-describedby={id} onPress={onPress}>{name}</Button>
        <p id={id}>{hint}</p>
      </div>
    </div>
  )
}

/** Where keys are kept, in two sentences. */
function Keeping({ vault: { state, slot, backend } }: { readonly vault: VaultView }) {
  const t = useText(welcomeText)
  const isMemory = state === 'memory'
  const Icon = isMemory ? TriangleAlert : ShieldCheck
  const keeper = t.keepers[backend ?? ''] ?? t.someKeeper
  return (
    <p className={`welcome-keeping ${isMemory ? 'is-memory' : ''}`}>
      <Icon aria-hidden />
      <span>{isMemory ? t.inMemory : slot === 'passphrase' ? t.byPassphrase : t.byKeyring(keeper)}</span>
    </p>
  )
}
