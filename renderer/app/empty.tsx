import { ClipboardPaste, FlaskConical, KeyRound, Plus, Users } from 'lucide-react'
import { useApi } from '../state/api'
import { useImportFlow } from '../state/import-flow'
import { useNotices } from '../state/notices'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { accountsText } from '../text/accounts'
import { frameText } from '../text/frame'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'

export function NoAccounts() {
  const t = useText(frameText)
  const accounts = useText(accountsText)
  const api = useApi()
  const { act } = useNotices()
  const { dialog } = useStores()
  const imports = useImportFlow()
  return (
    <EmptyState
      icon={KeyRound} title={t.emptyTitle}
      actions={(
        <>
          <Button variant="primary" icon={Plus} onPress={() => dialog.set({ kind: 'add-account' })}>{accounts.addByHand}</Button>
          <Button icon={ClipboardPaste} onPress={imports.fromClipboard}>{t.paste}</Button>
          <Button icon={FlaskConical} onPress={() => act(async () => void (await api.sandbox.start()))}>{t.trySandbox}</Button>
        </>
      )}
    >
      {t.emptyText} {t.drop}
    </EmptyState>
  )
}

export function ChooseAccount() {
  const t = useText(frameText)
  return <EmptyState icon={Users} title={t.chooseTitle}>{t.chooseText}</EmptyState>
}
