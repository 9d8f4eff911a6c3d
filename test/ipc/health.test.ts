import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHealthIpc } from '../../main/ipc/health'
import type { HealthExport, HealthFormat } from '../../preload/health-views'
import type { AccountId } from '../../preload/views'
import { exportWords } from '../../renderer/features/health/finding-words'
import { accepted, refused, setup } from '../core/health/setup'
import { findSecrets } from '../e2e/canary-search'

let app: Awaited<ReturnType<typeof setup>>
let saved: { name: string; text: string }[]
let health: ReturnType<typeof createHealthIpc>

beforeEach(async () => {
  app = await setup(3)
  saved = []
  health = createHealthIpc(app.core, async (name, text) => saved.push({ name, text }) > 0)
  // The answers echo the keys, as Tillhub's do, and one echoes another.
  app.server.answer = id => (id === 'account-1' ? refused() : accepted(id, { sub_user: { api_key: 'CANARY-key-0', key: { secret: 'CANARY-key-2' } } }))
  await health.start(app.ids)
  await app.settle()
})

afterEach(() => app.core.dispose())

const wanted = async (format: HealthFormat, ids: readonly AccountId[] = app.ids): Promise<HealthExport> =>
  ({ format, ids, words: exportWords(await app.core.health.report(), 'en') })

it.each(['csv', 'json', 'html'] as const)('a report saved as %s holds no key and no token', async format => {
  expect(await health.export(await wanted(format))).toBe(true)
  const [{ name, text } = { name: '', text: '' }] = saved
  expect(name).toBe(`tillkeys-health-${new Date().toISOString().slice(0, 10)}.${format}`)
  for (const said of ['Account 0', 'Account 1', 'request-401', 'Other key']) expect(text).toContain(said)
  const secrets = [0, 1, 2].flatMap(n => [`CANARY-key-${n}`, `CANARY-token-account-${n}`])
  expect(findSecrets([[name, Buffer.from(text)]], secrets)).toEqual([])
  // The search finds one where there is one.
  expect(findSecrets([[name, Buffer.from(`${text}CANARY-key-0`)]], secrets)).not.toEqual([])
})

it('a report holds the accounts that were asked for, in that order, and none that is gone', async () => {
  await app.core.flows.remove([app.ids[0]!])
  await health.export(await wanted('json', [app.ids[2]!, app.ids[0]!, app.ids[1]!]))
  const { accounts } = JSON.parse(saved[0]!.text) as { accounts: { account: string }[] }
  expect(accounts.map(({ account }) => account)).toEqual(['Account 2', 'Account 1'])
})

it('words that are no words are refused, and nothing is saved', async () => {
  const good = await wanted('csv')
  const { title: _title, ...untitled } = good.words
  for (const bad of [
    null, { ...good, format: 'exe' }, { ...good, ids: [] }, { ...good, words: untitled }, { ...good, words: { ...good.words, title: 'x'.repeat(1_001) } },
    { ...good, words: { ...good.words, extra: 1 } }, { ...good, words: { ...good.words, findings: {} } },
    { ...good, words: { ...good.words, failures: { 'key-refused': { cause: 1, next: '' } } } },
  ]) await expect(health.export(bad)).rejects.toMatchObject({ code: 'input-invalid' })
  expect(saved).toEqual([])
})

it('a check of an account that is not there is refused as a whole', async () => {
  await expect(health.start([app.ids[0], 'nobody'])).rejects.toMatchObject({ code: 'not-found' })
  await expect(health.start([])).rejects.toMatchObject({ code: 'input-invalid' })
})
