import { writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodings, filesBelow, findSecrets } from '../../e2e/canary-search'
import { withFolder } from '../app'
import { createTally, holds, type Row } from '../row'
import { leaveTraces } from '../traces'

export const row: Row = {
  id: 'F25',
  title: 'no secret in anything written to disk',
  sizes: { ci: 1, long: 10 },
  app: true,
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) await withFolder(async folder => {
      const secrets = await leaveTraces(folder)
      const places = new Map([...filesBelow(folder), ...filesBelow(homedir()), ...filesBelow(tmpdir())])
      await tally.attempt('files were written', () => holds(places.size > 10 && secrets.length > 3, `${places.size} files, ${secrets.length} secrets`))
      for (const [path, bytes] of places) {
        await tally.attempt(path, () => {
          const found = findSecrets([[path, bytes]], secrets)
          holds(found.length === 0, found.join())
        })
      }
      // The positive control: each encoding, in a file that a run might leave.
      for (const [name, needle] of encodings(secrets[0] ?? '')) {
        const path = join(folder, 'control')
        writeFileSync(path, Buffer.concat([Buffer.from('before'), needle, Buffer.from('after')]))
        await tally.attempt(`${name} is found`, () => holds([...findSecrets(filesBelow(folder), secrets)].some(hit => hit.startsWith(path)), 'not found'))
      }
    })
    return tally.outcome()
  },
}
