import { describe, expect, it } from 'vitest'
import { desktopWords } from '../../../main/core/desktop/desktop-words'
import { planTray } from '../../../main/core/desktop/tray-plan'
import type { TrayModel } from '../../../main/core/ports'
import { createEmitter } from '../../../main/core/emitter'
import type { Events } from '../../../preload/contract'
import type { SessionView, VaultView } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'
import { sampleAccount, sampleSession } from '../../fakes/samples'

const HOUR_MS = 3_605_000

function setup() {
  const clock = createFakeClock()
  const events = createEmitter<Events>()
  const account = sampleAccount({ id: 'a', title: 'Bakery', pinned: true })
  const base = sampleSession({ id: account.id, now: clock.now() })
  let session: SessionView = { ...base, token: { ...base.token, state: 'held', endsAt: clock.now() + HOUR_MS, warnAt: clock.now() + HOUR_MS - 300_000 } }
  let state: VaultView['state'] = 'open'
  let asked = 0
  const models: TrayModel[] = []
  const core = {
    events, accounts: { list: () => { asked++; return [account] } }, sessions: { views: () => [session] }, vault: { state: () => ({ state }) },
    scheduler: { network: () => ({ hosts: [] }) },
  } as unknown as Parameters<typeof planTray>[0]['core']
  const stop = planTray({ core, clock, settings: () => ({ presentation: false }), words: () => desktopWords('en', 'en'), show: model => models.push(model) })
  return {
    clock, events, models, stop, asked: () => asked,
    become: (change: Partial<SessionView>) => { session = { ...session, ...change } },
    lock: () => {
      state = 'locked'
      events.emit('vault.changed', { state } as VaultView)
    },
  }
}

describe('the tray in time', () => {
  it('is one menu for a storm of changes, and none where nothing reads differently', () => {
    const { clock, events, models, asked, become } = setup()
    for (let at = 0; at < 500; at++) events.emit('session.changed', [])
    clock.advance(1_000)
    expect([asked(), models.length]).toEqual([2, 1])
    become({ key: { state: 'refused', reason: null, changedAt: 0 } })
    events.emit('session.changed', [])
    clock.advance(1_000)
    expect(models).toHaveLength(2)
  })

  it('looks once a minute while time words can change, with one timer, and no longer after the end', () => {
    const { clock, models, asked, stop } = setup()
    clock.advance(30 * 60_000)
    expect(asked()).toBe(31)
    expect(clock.pending()).toBe(1)
    expect(models.length).toBeGreaterThan(25)
    clock.advance(60 * 60_000)
    expect(clock.pending()).toBe(0)
    stop()
    expect(clock.pending()).toBe(0)
  })

  it('forgets all names at once when the vault is locked, whatever was planned', () => {
    const { clock, events, models, lock } = setup()
    events.emit('session.changed', [])
    lock()
    expect(JSON.stringify(models.at(-1))).not.toContain('Bakery')
    clock.advance(10 * 60_000)
    expect(JSON.stringify(models.at(-1))).not.toContain('Bakery')
    expect(clock.pending()).toBe(0)
  })
})
