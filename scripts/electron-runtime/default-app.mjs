/**
 * Stands in for Electron's default_app.asar, which the npm-carried runtime lacks: runs the app in the folder given as the
 * first argument that is no flag, under that app's own name, version and data folder.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  console.error('usage: electron <folder of the app> [flags]')
  app.exit(2)
} else {
  const root = resolve(folder)
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const name = manifest.productName ?? manifest.name
  // setVersion and setAppPath are what Electron's own default app calls; its types leave them out.
  const shell = /** @type {import('electron').App & { setVersion(v: string): void; setAppPath(p: string): void }} */ (app)
  shell.setName(name)
  shell.setVersion(manifest.version ?? '0.0.0')
  shell.setAppPath(root)
  app.setDesktopName(`${manifest.name}.desktop`)
  app.setPath('userData', resolve(app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), name)))
  // Awaited: Electron holds back `ready` until the entry's own top level has run.
  await import(pathToFileURL(join(root, manifest.main ?? 'index.js')).href)
}
