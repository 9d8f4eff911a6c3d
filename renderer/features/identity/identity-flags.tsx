import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { JsonObject } from '../../../preload/views'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { StatePill } from '../../ui/badge'
import { fieldOf, flags, healthOf, presenceOf } from './sub-user-fields'

const looks = {
  healthy: { icon: CircleCheck, tone: 'ok' },
  unhealthy: { icon: CircleX, tone: 'bad' },
  unknown: { icon: CircleHelp, tone: 'warn' },
} as const

/** The three flags that decide whether a key works, as words; what is neither true nor false is shown as it came. */
export function IdentityFlags({ subUser }: { readonly subUser: JsonObject }) {
  const t = useText(identityText)
  return (
    <ul className="identity-flags">
      {flags.map((flag) => {
        const value = fieldOf(subUser, flag)
        const presence = presenceOf(value)
        const word = typeof value === 'boolean'
          ? t.flags[flag][`${value}`]
          : `${flag}: ${presence === 'value' ? JSON.stringify(value) : t.presence[presence]}`
        return <li key={flag} title={t.fields[flag]}><StatePill {...looks[healthOf(flag, value)]} word={word} /></li>
      })}
    </ul>
  )
}
