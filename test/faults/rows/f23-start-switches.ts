import { REFUSED_SWITCHES, REFUSED_VARIABLES } from '../../../main/electron/switches'
import { listeningPorts } from '../../e2e/ports'
import { startRelease } from '../../e2e/release'
import { withFolder } from '../app'
import { createTally, holds, type Row } from '../row'

/** Node ends the start itself when it does not know a value, so these get one that it knows. */
const values: Readonly<Record<string, string>> = { 'js-flags': '--expose-gc', 'remote-debugging-port': '45872', NODE_OPTIONS: '--inspect=0' }
/** Dropped by the fuse before our code could see it. */
const DROPPED = 'NODE_OPTIONS'

export const row: Row = {
  id: 'F23',
  title: 'dangerous switches and variables at the start',
  sizes: { ci: 16, long: REFUSED_SWITCHES.length + REFUSED_VARIABLES.length },
  app: true,
  cannot: () => (process.platform === 'linux' ? null : 'open ports are read from /proc'),
  run: async (size, random) => withFolder(async folder => {
    const tally = createTally()
    const before = listeningPorts()
    const all = [...REFUSED_SWITCHES.map(name => `--${name}`), ...REFUSED_VARIABLES.filter(name => name !== DROPPED)]
    const chosen = size >= all.length ? all : Array.from({ length: size }, () => random.pick(all))
    for (const name of chosen) {
      await tally.attempt(name, async () => {
        const isSwitch = name.startsWith('--')
        const value = values[name.replace('--', '')] ?? '1'
        const { code, stderr } = isSwitch ? await startRelease(folder, [`${name}=${value}`]) : await startRelease(folder, [], { [name]: value })
        holds(code !== 0 && code !== null, `ended with ${code}`)
        // Chromium itself refuses some before our first line.
        holds(stderr === '' || stderr.includes(name), `said ${JSON.stringify(stderr.slice(0, 200))}`)
      })
    }
    await tally.attempt('no port was opened', () => holds(listeningPorts().every(port => before.includes(port)), 'one was'))
    return tally.outcome()
  }),
}
