import type { AccountId } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { healthText } from '../../text/health'
import { Button } from '../../ui/button'

interface Props {
  readonly shown: readonly AccountId[]
  readonly failed: readonly AccountId[]
  readonly marked: readonly AccountId[]
  readonly isFiltered: boolean
  readonly isRunning: boolean
}

/** What can be checked now: the marked accounts, else those shown; and in the whole report also those that failed. */
export function CheckButtons({ shown, failed, marked, isFiltered, isRunning }: Props) {
  const t = useText(healthText)
  const { check } = useAccountActions()
  if (marked.length > 0) return <Button variant="primary" onPress={() => check(marked)}>{t.checkMarked(marked.length)}</Button>
  return (
    <>
      {failed.length > 0 && !isFiltered && <Button onPress={() => check(failed)}>{t.checkFailed(failed.length)}</Button>}
      <Button variant={isRunning ? 'quiet' : 'primary'} isDisabled={shown.length === 0} onPress={() => check(shown)}>
        {isFiltered ? t.checkShown(shown.length) : t.check(shown.length)}
      </Button>
    </>
  )
}
