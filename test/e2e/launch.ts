import { once } from 'node:events'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
const packaged = {
  linux: 'linux-unpacked/tillkeys',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Tillkeys.app/Contents/MacOS/Tillkeys`,
  win32: 'win-unpacked/Tillkeys.exe',
}

export interface LaunchOptions {
  readonly userDataDir: string
  /** Added to this process's own; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly args?: readonly string[]
}

export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Errors that the page logged or threw since it opened, refused policy violations among them. */
  readonly complaints: readonly string[]
  /** Quits as a user would. */
  close(): Promise<void>
  /** Ends the app without warning. */
  kill(): Promise<void>
}

/** The app in `out/`, run by the Electron that `npm run -s electron-path` names. */
export function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const electron = process.env['TILLKEYS_ELECTRON']
  if (electron === undefined) throw new Error('Run the end-to-end tests by "npm run test:e2e": they need its session.')
  return launch(electron, [root], options)
}

/** The packaged app, built like a release except that Playwright can attach to it. */
export function launchPackaged(options: LaunchOptions): Promise<RunningApp> {
  return launch(packagedPath('inspectable'), [], options)
}

/** The executable of the packaged app: as it would ship, or the one that Playwright can attach to. */
export function packagedPath(build: 'release' | 'inspectable'): string {
  return join(root, build === 'release' ? 'dist' : 'dist/inspectable', packaged[process.platform as keyof typeof packaged])
}

async function launch(executablePath: string, folder: readonly string[], options: LaunchOptions): Promise<RunningApp> {
  const env = Object.entries({ ...process.env, ...options.env }).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath,
    args: [...folder, `--user-data-dir=${options.userDataDir}`, ...(options.args ?? [])],
    env: Object.fromEntries(env),
    // Playwright's own default is --no-sandbox.
    chromiumSandbox: true,
    // And light, whatever nativeTheme says.
    colorScheme: null,
  })
  const child = app.process()
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    app,
    page,
    complaints,
    close: () => app.close(),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}
