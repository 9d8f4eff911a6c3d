/** usage: node scripts/pack.mjs [--dist] · the unpacked app in `dist/`, or with --dist the installers of this platform */
import './build.mjs'
import { findElectron } from './electron.mjs'
import { packApp, packInstallers } from './pack-app.mjs'

const electron = await findElectron()
await (process.argv.includes('--dist') ? packInstallers : packApp)(electron)
