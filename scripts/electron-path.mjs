import { findElectron } from './electron.mjs'

const { path } = await findElectron()
console.log(path)
