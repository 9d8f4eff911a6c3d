import type { Sandbox } from '../core/ports'

/** Signs tokens that open nothing but sample data; fixed, so that they outlive a restart of the app as real ones do. */
const SECRET = 'tillkeys-sandbox'

/** The sandbox port over the fake Tillhub, which is loaded and started only when somebody uses it. */
export function createSandbox(): Sandbox {
  let starting: Promise<{ readonly baseUrl: string; close(): Promise<void> }> | null = null
  let baseUrl: string | null = null
  const load = () => import('../sandbox/samples')

  return {
    baseUrl: () => baseUrl,
    async start() {
      starting ??= Promise.all([import('../sandbox/server'), load()]).then(([server, { sampleAccounts }]) =>
        server.startFakeTillhub({ accounts: sampleAccounts().map(({ account }) => account), secret: SECRET }))
      return (baseUrl = (await starting).baseUrl)
    },
    samples: async () => (await load()).sampleAccounts().map(({ account: _served, ...typed }) => typed),
    async stop() {
      await (await starting)?.close()
    },
  }
}
