import { describe, expect, it } from 'vitest'
import type { UpdateView } from '../../../preload/update-views'
import type { Http } from '../../../main/core/ports'
import { feedUrl } from '../../../main/core/updates/feed-url'
import { isNewer, versionIn } from '../../../main/core/updates/feed'
import { createUpdates } from '../../../main/core/updates/updates'
import { usualSettings } from '../../../preload/catalogue/usual-settings'
import { createFakeClock } from '../../fakes/clock'

const minute = 60_000
const day = 24 * 60 * minute

function setup(answer: { status?: number; text?: string } = {}) {
  const clock = createFakeClock()
  const asked: string[] = []
  const shown: UpdateView[] = []
  const logged: string[] = []
  let settings = { ...usualSettings, activeId: null, visits: [] }
  const http: Http = {
    async send({ url, headers }) {
      asked.push(url)
      expect(headers).toEqual({})
      return {
        status: answer.status ?? 200, statusText: '', headers: [], body: new TextEncoder().encode(answer.text ?? 'version: 2.0.0\nfiles: []\n'), truncated: false, firstByteMs: 1, totalMs: 1,
      }
    },
  }
  const updates = createUpdates({
    clock, http, version: '1.0.0', platform: 'linux', onChange: view => shown.push(view), log: { write: event => { logged.push(event) } },
    preferences: { read: () => settings, write: () => undefined, clear: () => undefined },
  })
  const choose = (isOn: boolean, url: string): void => {
    settings = { ...settings, updates: { isOn, url } }
    updates.replan()
  }
  return { clock, asked, shown, logged, updates, choose }
}

describe('looking for a newer version', () => {
  it('asks nobody while it is off, however long the app runs', async () => {
    const { clock, asked, choose } = setup()
    choose(false, 'https://releases.example')
    clock.advance(3 * day)
    expect(asked).toEqual([])
  })

  it('asks once soon after it is on, then once a day, and stops when it is off', async () => {
    const { clock, asked, shown, choose } = setup()
    choose(true, 'https://releases.example/tillkeys/')
    clock.advance(6 * minute)
    expect(asked).toEqual(['https://releases.example/tillkeys/latest-linux.yml'])
    await expect.poll(() => shown.at(-1)).toMatchObject({ state: 'available', version: '2.0.0' })
    clock.advance(day)
    expect(asked).toHaveLength(2)
    choose(false, 'https://releases.example/tillkeys/')
    clock.advance(3 * day)
    expect(asked).toHaveLength(2)
  })

  it('says what came of it when the user asks', async () => {
    const same = setup({ text: 'version: 1.0.0\n' })
    same.choose(false, 'https://releases.example')
    expect(await same.updates.check()).toMatchObject({ state: 'current', version: '1.0.0', error: null })
    const gone = setup({ status: 404 })
    gone.choose(false, 'https://releases.example')
    expect(await gone.updates.check()).toMatchObject({ state: 'failed', error: { code: 'unexpected-reply', status: 404 } })
  })

  it('only logs a failure that nobody asked for', async () => {
    const { clock, shown, logged, choose } = setup({ text: '<html>' })
    choose(true, 'https://releases.example')
    const before = shown.length
    clock.advance(6 * minute)
    await expect.poll(() => logged).toEqual(['updates.failed'])
    expect(shown).toHaveLength(before)
  })

  it('takes no address but a plain https one, and names the folder to look into', async () => {
    const { updates, choose } = setup()
    for (const [url, code] of [['', 'base-url-invalid'], ['http://a.example', 'base-url-scheme'], ['https://u:p@a.example', 'base-url-credentials'], ['file:///etc', 'base-url-scheme']] as const) {
      choose(false, url)
      await expect(updates.check()).rejects.toMatchObject({ code })
    }
    choose(false, 'https://releases.example/a?b#c')
    expect(updates.address()).toBe('https://releases.example/a/')
    expect(feedUrl('https://a.example/x', 'win32')).toBe('https://a.example/x/latest.yml')
    expect(feedUrl('https://a.example/x', 'darwin')).toBe('https://a.example/x/latest-mac.yml')
  })
})

describe('the list of a release', () => {
  it('has one version, and anything else is no list', async () => {
    expect(await versionIn('version: "1.2.3-beta.1"\r\npath: x\n')).toBe('1.2.3-beta.1')
    for (const text of ['', '<html>', 'version:', 'version: latest', ' version: 1.0.0', 'x: version: 1.0.0']) {
      await expect(versionIn(text)).rejects.toMatchObject({ code: 'unexpected-reply' })
    }
  })

  it('is newer by the rules of versions, not of letters', async () => {
    expect(await isNewer('1.10.0', '1.9.0')).toBe(true)
    expect(await isNewer('1.0.0-beta.1', '1.0.0')).toBe(false)
    expect(await isNewer('1.0.0', '1.0.0')).toBe(false)
  })
})
