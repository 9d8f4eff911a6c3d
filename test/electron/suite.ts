/** A test runner small enough to live in Electron's main process, where the adapters run. */
interface Case {
  readonly name: string
  readonly run: () => void | Promise<void>
}

export interface Outcome {
  readonly passed: number
  readonly failed: number
}

const cases: Case[] = []

/** Adds a test; it runs after the app is ready, one at a time, in the order of the calls. It fails by throwing. */
export function test(name: string, run: Case['run']): void {
  cases.push({ name, run })
}

/** Adds every case of a contract that other implementations of the same port pass as well. */
export function testContract(subject: string, contract: readonly (readonly [name: string, run: Case['run']])[]): void {
  for (const [name, run] of contract) test(`${subject} ${name}`, run)
}

export async function runTests(): Promise<Outcome> {
  let failed = 0
  for (const { name, run } of cases) {
    try {
      await run()
      console.log(`  ✓ ${name}`)
    } catch (error) {
      failed += 1
      console.error(`  ✗ ${name}`, error)
    }
  }
  return { passed: cases.length - failed, failed }
}
