import { printedKeys } from '../../state/keys'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useLocale, useText } from '../../text'
import { commandsText } from '../../text/commands'
import { shortcutsText } from '../../text/shortcuts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Kbd } from '../../ui/kbd'
import { Section } from '../../ui/section'
import { grouped } from './grouped'
import './shortcuts.css'

interface Props { readonly onChange: () => void; readonly onClose: () => void }

/** Told in the line of the first, while their keys are those of the digit row. */
const laterPinned = /^pinned-[2-9]$/

/** Every command that has keys, on one sheet. */
export function ShortcutsDialog({ onChange, onClose }: Props) {
  const t = useText(shortcutsText)
  const { groups } = useText(commandsText)
  const locale = useLocale()
  const commands = useStore(useStores().commands)
  const isRow = commands.every(({ id, keys, usualKeys }) => !id.startsWith('pinned-') || keys === usualKeys)
  return (
    <Dialog
      title={t.title} isWide isDismissable onClose={onClose}
      footer={<><Button variant="plain" onPress={onChange}>{t.change}</Button><Button onPress={onClose}>{t.close}</Button></>}
    >
      <div className="shortcut-sheet" tabIndex={0}>
        {grouped(commands.filter(({ id, keys }) => keys !== null && !(isRow && laterPinned.test(id)))).map(([group, ofGroup]) => (
          <Section key={group} title={groups[group]}>
            <dl className="shortcut-lines">
              {ofGroup.map(({ id, label, keys }) => (
                <div key={id} className="shortcut-line"><dt>{label}</dt><dd><Kbd keys={printedKeys(keys ?? '', locale)} />{id === 'pinned-1' && isRow && <> – <Kbd keys="9" /></>}</dd></div>
              ))}
            </dl>
          </Section>
        ))}
      </div>
    </Dialog>
  )
}
