import { Check, FlaskConical, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useAccountActions } from '../../state/account-actions'
import { useClient } from '../../state/api'
import { useHint } from '../../state/hints'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { tourText } from '../../text/tour'
import { Button, IconButton } from '../../ui/button'
import { refusedSample, stepsTaken, tourHint, tourOf, tourSteps, type Seen, type TourStep } from './tour'
import './tour-card.css'

/** Leads through the job on the sandbox's accounts. Stands below everything else, so that it covers nothing. */
export function TourCard() {
  const t = useText(tourText)
  const tour = tourOf(useClient())
  const { done, at } = useStore(tour.progress)
  const hint = useHint(tourHint)
  const { dialog } = useStores()
  const show = useShow()
  useTicks()
  const number = at === 'end' ? tourSteps.length : tourSteps.indexOf(at)
  const isDone = at === 'end' || done.has(at)
  const next = tourSteps[number + 1] ?? 'end'
  const end = (): void => {
    hint.dismiss()
    tour.restart()
  }
  return (
    <aside className="tour" aria-label={t.name}>
      <div className="tour-body">
        <div className="tour-text" role="status">
          <h2><FlaskConical aria-hidden />{at === 'end' ? t.endTitle : t.steps[at].title}{isDone && at !== 'end' && <span className="tour-done"><Check aria-hidden />{t.done}</span>}</h2>
          <p>{at === 'end' ? t.endText : t.steps[at].text}</p>
        </div>
        <div className="tour-foot">
          <ol className="tour-dots">
            {tourSteps.map((step, index) => (
              <li key={step}>
                <button
                  type="button" aria-label={t.dot(index + 1, tourSteps.length, done.has(step))} title={t.steps[step].title} aria-current={step === at ? 'step' : undefined}
                  className={done.has(step) ? 'is-done' : ''} onClick={() => tour.go(step)}
                >
                  {done.has(step) ? <Check aria-hidden /> : index + 1}
                </button>
              </li>
            ))}
          </ol>
          {at === 'end'
            ? <Button variant="primary" onPress={() => { end(); dialog.set({ kind: 'add-account' }) }}>{t.first}</Button>
            : (
              <>
                {!isDone && <Button onPress={() => show(at)}>{t.showMe}</Button>}
                <Button variant={isDone ? 'primary' : 'plain'} onPress={() => tour.go(next)}>{isDone ? t.next : t.skip}</Button>
              </>
            )}
        </div>
      </div>
      <div className="tour-close"><IconButton label={t.close} icon={X} onPress={end} /></div>
    </aside>
  )
}

/** Ticks what the user has done, in whatever order. */
function useTicks(): void {
  const tour = tourOf(useClient())
  const stores = useStores()
  const activeId = useStore(stores.activeId)
  const page = useStore(stores.page)
  const tab = useStore(stores.tab)
  const session = useStore(stores.sessions, (sessions) => (activeId === null ? undefined : sessions.get(activeId)))
  const before = useRef<Seen | null>(null)
  useEffect(() => {
    const now = { activeId, page, tab, session }
    tour.take(stepsTaken(before.current ?? now, now))
    before.current = now
  }, [tour, activeId, page, tab, session])
}

/** Takes the user to where the step is done; the doing stays theirs. */
function useShow(): (step: TourStep) => void {
  const stores = useStores()
  const { activate, check } = useAccountActions()
  const open = (tab: 'token' | 'identity' | 'requests'): void => {
    stores.page.set('account')
    stores.tab.set(tab)
  }
  return (step) => {
    switch (step) {
      case 'switch':
        return document.querySelector<HTMLElement>('[role=listbox][tabindex]')?.focus()
      case 'token':
      case 'identity':
        return open(step)
      case 'request':
        return open('requests')
      case 'refused': {
        const id = refusedSample(stores.accounts.get().values(), stores.sessions.get())
        stores.tab.set('overview')
        if (id !== null) activate(id)
        return
      }
      case 'check':
        return check([...stores.accounts.get().values()].filter(({ environment }) => environment.kind === 'sandbox').map(({ id }) => id))
    }
  }
}
