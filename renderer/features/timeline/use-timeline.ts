import { useDeferredValue, useMemo } from 'react'
import { useNow } from '../../state/now'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { endingIn, histogramOf, lastEvent, livesOf, type Histogram, type Life } from './timeline-buckets'
import { boundaries, stepFor, type Stretch, type Unit } from './timeline-calendar'
import { countStandings, type Standing } from './timeline-states'
import { useTimelineStore, type Shape } from './timeline-store'
import { rulerOf, type Ruler } from './timeline-ticks'
import { cutOut, lengthOf, moved, reachOf, spanLike, stretchOf, zoomed, type Look } from './timeline-window'

/** At most so many accounts are shown one by one. */
export const mostLanes = 200
const bucketPx = 12
const tickPx = 68

/** What every mark on the timeline is placed by. */
export interface Scale {
  /** From the first edge of the buckets to the last. */
  readonly domain: Stretch
  readonly edges: readonly number[]
  /** What the buckets are pieces of. */
  readonly unit: Unit
  readonly ruler: Ruler
  readonly now: number
  readonly selected: Stretch | null
}

export interface Timeline {
  readonly look: Look
  readonly shape: Shape
  readonly scale: Scale
  readonly lives: readonly Life[]
  readonly histogram: Histogram
  readonly standings: ReadonlyMap<Standing, number>
  /** The tokens that end in the selected stretch, by their end. */
  readonly chosen: readonly Life[]
  /** The accounts to show one by one, by the end of their tokens; null when they are too many. */
  readonly detail: readonly Life[] | null
  readonly turn: TimelineActions
}

export interface TimelineActions {
  lookAt(look: Look): void
  showAs(shape: Shape): void
  /** Longer when `factor` is above 1; `anchor` (epoch ms) stays where it is. */
  zoom(factor: number, anchor?: number): void
  move(byMs: number): void
  /** Follows the clock again, about as far ahead as it was. */
  backToNow(): void
  /** The pieces that hold both moments and all between them; null for none. */
  select(moments: readonly [number, number] | null): void
}

/** Everything the timeline shows, worked out anew only where something changed; `width` is that of the chart in pixels. */
export function useTimeline(width: number): Timeline {
  const stores = useStores()
  // Thousands of sign-ins push one change after another: the chart follows when there is time.
  const accounts = useDeferredValue(useStore(stores.accounts))
  const sessions = useDeferredValue(useStore(stores.sessions))
  const now = useNow()
  const store = useTimelineStore()
  const { look, selected, shape } = useStore(store)

  const lives = useMemo(() => livesOf(accounts, sessions), [accounts, sessions])
  const last = useMemo(() => lastEvent(lives), [lives])
  const standings = useMemo(() => countStandings(accounts, sessions, now), [accounts, sessions, now])
  const { edges, unit } = useMemo(() => {
    const stretch = stretchOf(look, now)
    const step = stepFor(lengthOf(stretch), Math.min(80, Math.max(32, Math.floor(width / bucketPx))))
    return { edges: boundaries(stretch, step), unit: step.unit }
  }, [look, now, width])
  const [from = now, to = now] = [edges[0], edges.at(-1)]
  const histogram = useMemo(() => histogramOf(lives, edges), [lives, edges])
  const ruler = useMemo(() => rulerOf({ from, to }, Math.max(2, Math.floor(width / tickPx))), [from, to, width])
  const scale = useMemo(() => ({ domain: { from, to }, edges, unit, ruler, now, selected }), [from, to, edges, unit, ruler, now, selected])

  const chosen = useMemo(() => (selected ? byEnd(endingIn(lives, selected)) : []), [lives, selected])
  const detail = useMemo(() => {
    if (selected) return chosen.length <= mostLanes ? chosen : null
    return histogram.ending <= mostLanes ? byEnd(endingIn(lives, { from, to })) : null
  }, [lives, selected, chosen, histogram, from, to])

  const turn = useMemo<TimelineActions>(() => {
    const change = (part: Partial<ReturnType<typeof store.get>>): void => store.update((old) => ({ ...old, ...part }))
    const reach = reachOf(last, now)
    return {
      lookAt: (next) => change({ look: next }),
      showAs: (next) => change({ shape: next }),
      zoom: (factor, anchor) => {
        const stretch = stretchOf(store.get().look, now)
        change({ look: { stretch: zoomed(stretch, factor, anchor ?? stretch.from + lengthOf(stretch) / 2, reach) } })
      },
      move: (byMs) => change({ look: { stretch: moved(stretchOf(store.get().look, now), byMs, reach) } }),
      backToNow: () => change({ look: { span: spanLike(lengthOf(stretchOf(store.get().look, now))) } }),
      select: (moments) => change({ selected: moments && cutOut(edges, ...moments) }),
    }
  }, [store, now, last, edges])

  return { look, shape, scale, lives, histogram, standings, chosen, detail, turn }
}

const byEnd = (lives: readonly Life[]): readonly Life[] => lives.toSorted((one, other) => (one.endsAt ?? 0) - (other.endsAt ?? 0))
