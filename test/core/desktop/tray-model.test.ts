import { describe, expect, it } from 'vitest'
import { desktopWords } from '../../../main/core/desktop/desktop-words'
import { trayModel, type TrayFacts } from '../../../main/core/desktop/tray-model'
import type { TrayItem } from '../../../main/core/ports'
import type { AccountView, SessionView } from '../../../preload/views'
import { sampleAccount, sampleSession } from '../../fakes/samples'

const now = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000

const facts = (accounts: readonly AccountView[], sessions: readonly SessionView[], over: Partial<TrayFacts> = {}): TrayFacts => ({
  accounts, sessions: new Map(sessions.map(session => [session.id, session])), vault: 'open', network: { hosts: [] }, isPresenting: false, now,
  words: desktopWords('en', 'en'), ...over,
})
const held = (id: string, leftMs: number, warnMs = leftMs - 300_000): SessionView => {
  const session = sampleSession({ id: sampleAccount({ id }).id, now })
  return { ...session, token: { ...session.token, state: 'held', endsAt: now + leftMs, warnAt: now + warnMs } }
}
const refused = (id: string): SessionView => ({ ...held(id, DAY_MS), key: { state: 'refused', reason: null, changedAt: now } })
const unreachable = (id: string): SessionView => ({ ...held(id, DAY_MS), token: { ...held(id, DAY_MS).token, state: 'unreachable', endsAt: null } })
const labels = (items: readonly TrayItem[]): string[] => items.map(item => (item === 'separator' ? '—' : item.label))

describe('the tray', () => {
  it('names pinned, failed and expiring accounts once each, with the time left, and nobody else', () => {
    const accounts = [
      sampleAccount({ id: 'a', title: 'Bakery', pinned: true }), sampleAccount({ id: 'b', title: 'Kiosk', pinned: false }),
      sampleAccount({ id: 'c', title: 'Cinema', pinned: false }), sampleAccount({ id: 'd', title: 'Quiet', pinned: false }),
    ]
    const { items, tooltip, ages } = trayModel(facts(accounts, [held('a', 29.5 * DAY_MS), refused('b'), held('c', 250_000), held('d', DAY_MS)]))
    expect(labels(items)).toEqual([
      '4 accounts, 1 failed', '—', 'Pinned', 'Bakery · Valid 29 d', '—', 'Failed', 'Kiosk · Key refused', '—', 'Expiring', 'Cinema · Expiring 4 min', '—',
      'Open Tillkeys', 'Lock', '—', 'Quit Tillkeys',
    ])
    expect(tooltip).toBe('Tillkeys · 4 accounts, 1 failed')
    expect(ages).toBe(true)
  })

  it('offers to switch, refresh and copy the token of each, but of a frozen one only to switch', () => {
    const { items } = trayModel(facts([sampleAccount({ id: 'a', pinned: true }), sampleAccount({ id: 'b', title: 'Frozen one', pinned: true, frozen: true })], [held('a', DAY_MS), held('b', DAY_MS)]))
    const offers = items.flatMap(item => (item !== 'separator' && item.submenu ? [labels(item.submenu)] : []))
    expect(offers).toContainEqual(['Switch to', 'Refresh token', 'Copy token'])
    expect(offers).toContainEqual(['Switch to'])
  })

  it('stops at twelve of a group and says how many more there are', () => {
    const accounts = Array.from({ length: 42 }, (_, at) => sampleAccount({ id: `p${at}`, title: `Shop ${at + 1}`, pinned: true }))
    const names = labels(trayModel(facts(accounts, [])).items)
    expect(names.filter(name => name.startsWith('Shop'))).toHaveLength(12)
    expect(names[3]).toBe('Shop 1 · No token')
    expect(names).toContain('and 30 more…')
  })

  it('says nothing of any account while locked, and calls them by number while the screen is shared', () => {
    const accounts = [sampleAccount({ id: 'a', title: 'Bakery', pinned: true, createdAt: 2 }), sampleAccount({ id: 'b', title: 'Kiosk', pinned: true, createdAt: 1 })]
    const sessions = [held('a', DAY_MS), held('b', DAY_MS)]
    const locked = trayModel(facts(accounts, sessions, { vault: 'locked' }))
    expect(labels(locked.items)).toEqual(['Locked', '—', 'Unlock…', 'Open Tillkeys', '—', 'Quit Tillkeys'])
    expect(JSON.stringify(locked)).not.toMatch(/Bakery|Kiosk/)
    const shared = trayModel(facts(accounts, sessions, { isPresenting: true }))
    expect(labels(shared.items)).toEqual(expect.arrayContaining(['Account 1 · Valid 1 d', 'Account 2 · Valid 1 d']))
    expect(JSON.stringify(shared)).not.toMatch(/Bakery|Kiosk/)
  })

  it('calls no account failed because the computer has no network', () => {
    const accounts = [sampleAccount({ id: 'a', title: 'Bakery', pinned: false })]
    const network = { hosts: [{ host: 'h', state: 'offline' as const, since: now, retryAt: null, code: 'offline' as const }] }
    expect(labels(trayModel(facts(accounts, [unreachable('a')], { network })).items)).toEqual(['Offline · 1 account', '—', 'Open Tillkeys', 'Lock', '—', 'Quit Tillkeys'])
    expect(labels(trayModel(facts(accounts, [unreachable('a')])).items)).toContain('Bakery · Unreachable')
  })

  it('speaks German', () => {
    const words = desktopWords('de', 'en')
    const { items } = trayModel(facts([sampleAccount({ id: 'a', title: 'Bäckerei', pinned: true })], [held('a', 29.5 * DAY_MS)], { words }))
    expect(labels(items)).toEqual(['1 Konto', '—', 'Angeheftet', 'Bäckerei · Gültig 29 d', '—', 'Tillkeys öffnen', 'Sperren', '—', 'Tillkeys beenden'])
  })
})
