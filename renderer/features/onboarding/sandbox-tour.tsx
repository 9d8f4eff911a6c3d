import { useHint } from '../../state/hints'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { tourHint } from './tour'
import { TourCard } from './tour-card'

/** There as long as there are sample accounts to try it on, until the user closes it. */
export function SandboxTour() {
  const { accounts } = useStores()
  const hasSamples = useStore(accounts, (all) => [...all.values()].some(({ environment }) => environment.kind === 'sandbox'))
  const { isDismissed } = useHint(tourHint)
  return hasSamples && !isDismissed ? <TourCard /> : null
}
