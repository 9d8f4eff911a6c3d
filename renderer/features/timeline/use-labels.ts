import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useLocale } from '../../text'
import { createLabels, type Labels } from './timeline-labels'

/** Making formatters is slow, and each lane needs them. */
const known = new Map<string, Labels>()

/** In the language of the window, spelled as in the user's country where the system is set to that language. */
export function useLabels(): Labels {
  const language = useLocale()
  const system = useStore(useStores().app, (app) => app?.locale)
  const locale = system?.toLowerCase().startsWith(language) ? system : language
  const labels = known.get(locale) ?? createLabels(locale)
  known.set(locale, labels)
  return labels
}
