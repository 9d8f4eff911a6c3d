import type { UpdateView } from '../../../preload/update-views'
import { toErrorView } from '../error-view'
import { AppError, codeOf } from '../errors'
import type { Clock, Http, Log, Preferences } from '../ports'
import { isNewer, versionIn } from './feed'
import { feedUrl } from './feed-url'

const FIRST_AFTER_MS = 5 * 60_000
const AGAIN_AFTER_MS = 24 * 3_600_000
/** The list of one release is a few hundred bytes. */
const MOST_BYTES = 64 * 1024
const DEADLINE_MS = 20_000

/** Looks whether a newer version is published where the user says. Nothing is asked before that is switched on, and nothing is ever installed. */
export interface Updates {
  view(): UpdateView
  /** Looks now; the outcome is in the view. Throws the codes of a base URL when the address cannot be used. */
  check(): Promise<UpdateView>
  /** The folder where releases lie. Throws as `check` does. */
  address(): string
  /** Takes what the settings say by now. */
  replan(): void
}

export function createUpdates(deps: {
  readonly clock: Clock
  readonly http: Http
  readonly log: Log
  readonly preferences: Preferences
  readonly version: string
  readonly platform: string
  readonly onChange: (view: UpdateView) => void
}): Updates {
  const { clock, http, log, preferences } = deps
  let view: UpdateView = { state: 'unchecked', version: null, checkedAt: null, error: null }
  let cancel: (() => void) | null = null
  let planned: string | null = null

  function show(next: UpdateView): UpdateView {
    view = next
    deps.onChange(view)
    return view
  }

  async function look(): Promise<UpdateView> {
    const { status, body, truncated } = await http.send({
      method: 'GET', url: feedUrl(preferences.read().updates.url, deps.platform), headers: {}, body: null, maxBytes: MOST_BYTES, deadlineMs: DEADLINE_MS,
      signal: new AbortController().signal,
    })
    if (status !== 200 || truncated) throw new AppError('unexpected-reply', { status })
    const version = await versionIn(new TextDecoder().decode(body))
    return { state: (await isNewer(version, deps.version)) ? 'available' : 'current', version, checkedAt: clock.now(), error: null }
  }

  async function check(): Promise<UpdateView> {
    feedUrl(preferences.read().updates.url, deps.platform)
    try {
      return show(await look())
    } catch (error) {
      return show({ state: 'failed', version: null, checkedAt: clock.now(), error: toErrorView(error) })
    }
  }

  /** Unasked, a failure is only logged: nobody waits for it. */
  function checkLater(afterMs: number): void {
    cancel = clock.after(afterMs, () => {
      checkLater(AGAIN_AFTER_MS)
      look().then(show).catch((error: unknown) => log.write('updates.failed', { code: codeOf(error) }))
    })
  }

  return {
    view: () => view,
    check,
    address: () => feedUrl(preferences.read().updates.url, deps.platform).replace(/[^/]+$/, ''),
    replan() {
      const { isOn, url } = preferences.read().updates
      const wanted = isOn ? url : null
      if (wanted === planned) return
      planned = wanted
      cancel?.()
      cancel = null
      if (isOn) checkLater(FIRST_AFTER_MS)
      else show({ state: 'unchecked', version: null, checkedAt: null, error: null })
    },
  }
}
