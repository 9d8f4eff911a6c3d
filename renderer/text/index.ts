import type { AppView, SettingsView } from '../../preload/views'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'

/** The words of one feature. Write `const en = {…}; const de: typeof en = {…}`, so that a missing word does not compile. */
export interface Catalogue<Words> { readonly en: Words; readonly de: Words }
export type Locale = 'en' | 'de'

export function localeOf(language: SettingsView['language'], app: Pick<AppView, 'locale'> | null): Locale {
  if (language !== 'system') return language
  return app?.locale.toLowerCase().startsWith('de') ? 'de' : 'en'
}

/** The language of the window. */
export function useLocale(): Locale {
  const { settings, app } = useStores()
  return localeOf(useStore(settings).language, useStore(app))
}

/** A feature's words in the language of the window: `const t = useText(overviewText)`. */
export function useText<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLocale()]
}

const rules = new Intl.PluralRules('en')

/** Picks by the plural rule that English and German share. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other
}
