import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { replacedContent } from '../../../main/sandbox/content'
import type { BodyKnob, Knobs } from '../../../main/sandbox/knobs'
import type { RunView } from '../../../preload/views'
import { addAndSignIn, awaited, canaryAccount, send, startCanaryServer, withApp, withFolder, type DrivenApp } from '../app'
import { createTally, holds, type Row } from '../row'
import { longestWaitMs, spooled, watched } from '../watch'

interface Case {
  readonly name: string
  readonly knobs: Knobs
  readonly comesTo: Partial<Pick<RunView, 'status' | 'bodyKind' | 'bytes' | 'kept' | 'truncated'>> & { readonly code?: string }
  /** What the saved file must hold. */
  readonly saved?: BodyKnob
}

const DEEP = 100_000
/** What is read of one answer at the most (main/core/tillhub/client.ts). */
const MOST_READ = 256 * 2 ** 20
const MOST_GROWTH_MB = 32
const KEPT_AT_ONCE = 10
const json = { 'content-type': 'application/json' }

function casesOf(largeBytes: number): readonly Case[] {
  return [
    { name: 'a large answer', knobs: { body: { jsonBytes: largeBytes } }, comesTo: { bodyKind: 'text', bytes: largeBytes, truncated: true, kept: 'whole' }, saved: { jsonBytes: largeBytes } },
    { name: 'a bomb of 3 GB', knobs: { body: { jsonBytes: 3_000_000_000 }, gzip: true }, comesTo: { bodyKind: 'text', bytes: MOST_READ, truncated: true, kept: 'cut' } },
    { name: 'a binary that is called JSON', knobs: { body: { randomBytes: 3_000_000 }, headers: json }, comesTo: { bodyKind: 'binary', bytes: 3_000_000, kept: 'whole' } },
    { name: 'broken UTF-8', knobs: { body: { bytes: Buffer.from('7b2261223a22c328a0a1ff227d', 'hex'), type: json['content-type'] } }, comesTo: { bodyKind: 'json', kept: null } },
    { name: 'lists 100,000 deep', knobs: { body: { text: '['.repeat(DEEP) + ']'.repeat(DEEP), type: json['content-type'] } }, comesTo: { bodyKind: 'text', bytes: 2 * DEEP, truncated: false, kept: null } },
    { name: 'objects 100,000 deep', knobs: { body: { text: `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`, type: json['content-type'] } }, comesTo: { bodyKind: 'text', bytes: 6 * DEEP + 1, truncated: false, kept: null } },
    { name: 'an error 100,000 deep', knobs: { status: 500, body: { text: `{"msg":${'[1,'.repeat(DEEP)}0${']'.repeat(DEEP)}}`, type: json['content-type'] } }, comesTo: { status: 500, code: 'server-error', kept: null } },
    { name: 'cut amid the body', knobs: { body: { jsonBytes: 20_000_000 }, truncateBodyAt: 10_000_000 }, comesTo: { code: 'connection-reset', kept: null } },
  ]
}
const COUNT = casesOf(0).length

export const row: Row = {
  id: 'F29',
  title: 'big and hostile answers',
  sizes: { ci: COUNT, long: 5 * COUNT },
  app: true,
  cannot: () => (process.platform === 'linux' ? null : 'memory is read from /proc'),
  run: async size => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    const { account: { id } } = await addAndSignIn(app, canaryAccount(server.baseUrl))
    const rounds = Math.ceil(size / COUNT)
    let asked = 0

    async function tryOut({ knobs, comesTo: { code, ...fields }, saved }: Case): Promise<void> {
      const remove = server.knobs({ path: '/api/v0/me' }, knobs)
      const before = spooled(folder).length
      const { value: run, waitMs, grownMb } = await watched(app, () => send(app, id, `run-${asked++}`)).finally(remove)
      holds(run.error?.code === code, `ended with ${run.error?.code ?? 'an answer'}`)
      for (const [name, wanted] of Object.entries(fields)) holds(run[name as keyof RunView] === wanted, `${name} is ${String(run[name as keyof RunView])}`)
      holds(grownMb < MOST_GROWTH_MB, `memory grew by ${Math.round(grownMb)} MB`)
      holds(waitMs < longestWaitMs(), `a call waited for ${Math.round(waitMs)} ms`)
      const files = spooled(folder).length
      holds(files === Math.min(KEPT_AT_ONCE, before + (run.kept === null ? 0 : 1)), `${before} answers on disk, and then ${files}`)
      await awaited(async () => server.record.inFlight, open => open === 0)
      if (saved) holds((await savedBy(app, run)) === hashOf(saved), 'other bytes were saved than were sent')
    }

    // Code that runs for the first time is slow everywhere, and no fault.
    const warm = server.knobs({ path: '/api/v0/me' }, { body: { jsonBytes: 20_000_000 } })
    for (let n = 0; n < 3; n++) await send(app, id, `warm-${n}`)
    warm()
    for (let round = 0; round < rounds; round++) {
      // Twice, since a busy machine may hold up one.
      for (const each of casesOf(rounds === 1 ? 40_000_000 : 200_000_000)) await tally.attempt(`${each.name}, round ${round}`, () => tryOut(each).catch(() => tryOut(each)))
    }
    await tally.attempt('answers lie on disk while they can be saved', () => holds(spooled(folder).length > 0, 'none does'))
    await app.close()
    await tally.attempt('none lies there when the app has ended', () => holds(spooled(folder).length === 0, `${spooled(folder).join()} do`))
    await server.close()
    return tally.outcome()
  })),
}

/** The hash of what the app saves of an answer when the user chooses a place. */
async function savedBy(app: DrivenApp, { id, runId }: RunView): Promise<string> {
  const place = join(tmpdir(), `saved-${runId}`)
  await app.app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }) }, place)
  const reply = await app.call('requests.saveAnswer', { id, runId })
  holds(reply.ok, 'it was not saved')
  const hash = createHash('sha256')
  await pipeline(createReadStream(place), hash)
  return hash.digest('hex')
}

function hashOf(body: BodyKnob): string {
  const hash = [...replacedContent(body).chunks].reduce((sum: Hash, chunk) => sum.update(chunk), createHash('sha256'))
  return hash.digest('hex')
}
