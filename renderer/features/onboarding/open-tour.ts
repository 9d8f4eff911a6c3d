import type { Client } from '../../state/api'
import type { Stores } from '../../state/stores'
import { tourHint, tourOf } from './tour'

/** Shows the tour again from its first step, with the sandbox it needs. */
export async function openTour(client: Client, { settings, page }: Stores): Promise<void> {
  // First: what is in view when the card comes counts as done.
  page.set('account')
  tourOf(client).restart()
  const { dismissedHints } = settings.get()
  settings.set(await client.api.settings.update({ dismissedHints: dismissedHints.filter((hint) => hint !== tourHint) }))
  await client.api.sandbox.start()
}
