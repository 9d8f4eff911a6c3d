import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { logEvents } from '../../../main/core/log/log-events'
import { filesBelow, findSecrets } from '../../e2e/canary-search'
import { canary, withFolder } from '../app'
import { createTally, holds, type Row } from '../row'
import { leaveTraces } from '../traces'

export const row: Row = {
  id: 'F26',
  title: 'no secret and no customer in the logs',
  sizes: { ci: 1, long: 10 },
  app: true,
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) await withFolder(async folder => {
      const secrets = [...(await leaveTraces(folder)), canary.id]
      const logs = join(folder, 'logs')
      const lines = [...filesBelow(logs)].flatMap(([, bytes]) => bytes.toString('utf8').split('\n')).filter(line => line !== '')
      await tally.attempt('there is a log', () => holds(lines.length > 3, `of ${lines.length} lines`))
      for (const line of lines) {
        await tally.attempt(line, () => {
          const { at, event, ...fields } = JSON.parse(line) as Record<string, unknown>
          const allowed: Readonly<Record<string, object>> = logEvents
          holds(typeof at === 'string' && typeof event === 'string' && Object.hasOwn(allowed, event), 'no event of the list')
          holds(Object.keys(fields).every(name => Object.hasOwn(allowed[event] ?? {}, name)), 'a field that is not of the event')
          holds(!/Anna|127\.0\.0\.1|Wrong/.test(line), 'it names a customer or a server')
          holds(findSecrets([['the line', Buffer.from(line)]], secrets).length === 0, 'it holds a secret')
        })
      }
      appendFileSync(join(logs, 'tillkeys.log'), `{"leak":"${canary.key}"}`)
      await tally.attempt('a leak is found', () => holds(findSecrets(filesBelow(logs), secrets).length > 0, 'not found'))
    })
    return tally.outcome()
  },
}
