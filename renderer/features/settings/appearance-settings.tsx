import { Minus, Plus } from 'lucide-react'
import type { Contrast, Density, Theme } from '../../../preload/views'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { steppedZoom } from '../../state/zoom'
import { useText } from '../../text'
import { settingsText } from '../../text/settings'
import { Button, IconButton } from '../../ui/button'
import { Sections } from '../../ui/section'
import { Segmented } from '../../ui/segmented'
import { optionsOf } from './options'
import './zoom-choice.css'

/** How the window looks: shown at once, so that one sees what one chooses. */
export function AppearanceSettings() {
  const t = useText(settingsText)
  const { theme, contrast, density, zoomPercent } = useStore(useStores().settings)
  const update = useUpdateSettings()
  return (
    <Sections>
      <Segmented label={t.theme} options={optionsOf<Theme>(t.themes)} value={theme} onChange={(chosen) => update({ theme: chosen })} />
      <Segmented
        label={t.contrast} hint={t.contrastHint} options={optionsOf<Contrast>(t.contrasts)}
        value={contrast} onChange={(chosen) => update({ contrast: chosen })}
      />
      <Segmented
        label={t.density} hint={t.densityHint} options={optionsOf<Density>(t.densities)}
        value={density} onChange={(chosen) => update({ density: chosen })}
      />
      <ZoomChoice percent={zoomPercent} onChange={(percent) => update({ zoomPercent: percent })} />
    </Sections>
  )
}

function ZoomChoice({ percent, onChange }: { readonly percent: number; readonly onChange: (percent: number) => void }) {
  const t = useText(settingsText)
  const [smaller, larger] = [steppedZoom(percent, -1), steppedZoom(percent, 1)]
  return (
    <div className="field" role="group" aria-label={t.zoom}>
      <span className="field-label" aria-hidden>{t.zoom}</span>
      <div className="zoom-choice">
        <IconButton label={t.smaller} icon={Minus} isDisabled={smaller === percent} onPress={() => onChange(smaller)} />
        <output className="tabular">{t.percent(percent)}</output>
        <IconButton label={t.larger} icon={Plus} isDisabled={larger === percent} onPress={() => onChange(larger)} />
        <Button variant="plain" isDisabled={percent === 100} onPress={() => onChange(100)}>{t.actualSize}</Button>
      </div>
    </div>
  )
}
