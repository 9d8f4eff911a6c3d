import { FileInput } from 'lucide-react'
import type { ImportView, OpenedImport } from '../../../preload/import-views'
import type { ErrorView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useText } from '../../text'
import { importText } from '../../text/import'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Spinner } from '../../ui/spinner'
import { takenRows } from './choices'
import { ImportPreview } from './import-preview'
import { KeyTests } from './key-tests'
import { UnlockDialog } from './unlock-dialog'
import { useImport } from './use-import'
import './import-dialog.css'

interface Props { readonly reading: Promise<OpenedImport | null>; readonly onClose: () => void }

/** Shows what would be imported; all that is chosen is stored, or nothing is. */
export function ImportDialog({ reading, onClose }: Props) {
  const t = useText(importText)
  const api = useApi()
  const close = (): void => {
    void api.imports.close()
    onClose()
  }
  const work = useImport(reading, onClose)
  const { stage, error, choices, isApplying } = work
  if (stage.at === 'sealed') return <UnlockDialog view={stage.view} onUnlocked={work.unlocked} onClose={close} />
  const taken = stage.at === 'ready' ? takenRows(stage.view, choices).length : 0

  return (
    <Dialog
      title={t.title} isWide onClose={close}
      footer={(
        <>
          {stage.at === 'ready' && <KeyTests view={stage.view} work={work} />}
          <Button variant="plain" onPress={close}>{t.cancel}</Button>
          {stage.at === 'ready' && <Button variant="primary" isDisabled={taken === 0} isPending={isApplying} onPress={work.apply}>{t.apply(taken)}</Button>}
          {stage.at === 'refused' && <Button variant="primary" onPress={work.readAnother}>{t.another}</Button>}
        </>
      )}
    >
      {stage.at === 'reading' && <p className="import-reading"><Spinner />{t.reading}</p>}
      {stage.at === 'refused' && <Refused error={stage.error} />}
      {stage.at === 'ready' && (
        <>
          <Source view={stage.view} />
          {error && (error.code === 'import-unreadable' ? <Refused error={error} /> : <div role="alert"><Failure error={error} /></div>)}
          <ImportPreview view={stage.view} work={work} />
        </>
      )}
    </Dialog>
  )
}

function Refused({ error: { detail } }: { readonly error: ErrorView }) {
  const { refusals } = useText(importText)
  const { what, why, next } = refusals[detail !== null && Object.hasOwn(refusals, detail) ? detail as keyof typeof refusals : 'broken']
  return <Alert title={what} next={next}>{why}</Alert>
}

function Source({ view: { source, format, encoding, delimiter, leftOut } }: { readonly view: ImportView }) {
  const t = useText(importText)
  const facts = [t.formats[format], delimiter !== null && t.delimiters[delimiter], t.encodings[encoding]]
  return (
    <p className="import-source">
      <FileInput aria-hidden />
      <bdi className="ellipsis">{source === 'clipboard' ? t.clipboard : source}</bdi>
      <span className="quiet">{facts.filter(Boolean).join(' · ')}</span>
      {leftOut > 0 && <span className="quiet ellipsis">{t.leftOut(leftOut)}</span>}
    </p>
  )
}
