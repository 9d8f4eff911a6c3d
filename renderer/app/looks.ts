import { useEffect } from 'react'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import '../ui/high-contrast.css'
import '../ui/forced-colors.css'
import '../ui/compact.css'

/** Tells the style sheets what was chosen of contrast and density; "system" follows what the system asks for now. */
export function useLooks(): void {
  const { contrast, density } = useStore(useStores().settings)
  useEffect(() => {
    const asked = matchMedia('(prefers-contrast: more)')
    const apply = (): void => {
      document.documentElement.dataset['contrast'] = contrast === 'high' || asked.matches ? 'high' : 'usual'
    }
    apply()
    asked.addEventListener('change', apply)
    return () => asked.removeEventListener('change', apply)
  }, [contrast])
  useEffect(() => {
    document.documentElement.dataset['density'] = density
  }, [density])
}
