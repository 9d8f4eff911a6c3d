import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import type { AccountColour } from '../../../preload/views'
import { AccountMark } from '../../status/account-mark'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'

const colours: readonly AccountColour[] = ['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']

interface Props { readonly value: AccountColour; readonly onChange: (colour: AccountColour) => void }

export function ColourChoice({ value, onChange }: Props) {
  const t = useText(accountsText)
  return (
    <RadioGroup className="field" orientation="horizontal" value={value} onChange={(colour) => onChange(colour as AccountColour)}>
      <Label className="field-label">{t.colour}</Label>
      <div className="colour-choice">
        {colours.map((colour) => (
          <Radio key={colour} value={colour} className="colour-swatch" aria-label={t.colours[colour]}><AccountMark colour={colour} /></Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
