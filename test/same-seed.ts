import fc from 'fast-check'

/** The same commit is judged the same every time. TILLKEYS_SEED tries other values: a number, or "random". */
const seed = process.env['TILLKEYS_SEED'] ?? '20261124'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
