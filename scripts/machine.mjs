/** What a Linux machine needs to run Electron on a virtual display with a keyring, and how it gets it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What Electron opens only while it runs, so that `ldd` does not name it; a keyring is out of reach without the first. */
const opened = { 'libsecret-1.so.0': 'libsecret-1-0', 'libnotify.so.4': 'libnotify4' }
/** What it is linked to; the packages bring the rest with them. */
const linked = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXtst.so.6': 'libxtst6',
  'libXss.so.1': 'libxss1',
}
const programs = { Xvfb: 'xvfb', 'dbus-daemon': 'dbus', 'gnome-keyring-daemon': 'gnome-keyring' }
/** Debian 13 and Ubuntu 24.04 carry these under a name with t64. */
const renamed = new Set(['libgtk-3-0', 'libasound2'])

/** @param {string} name @returns {string | null} its path */
export function findExecutable(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Makes sure that the machine has what Electron needs; with `desktop` also a virtual display, a bus and a keyring. Installs what
 * is missing where it may (root on Debian or Ubuntu), else throws an error that names it and the command that brings it.
 * @param {{ electron: string; desktop: boolean }} wanted
 */
export function prepareMachine({ electron, desktop }) {
  if (process.platform !== 'linux') return
  const first = missing(electron, desktop)
  if (first.length === 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const mayInstall = process.getuid?.() === 0 && isDebian()
  if (mayInstall) execFileSync('apt-get', ['update', '-q'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const packages = packagesFor(first).map(nameHere)
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`
  if (!mayInstall) throw new Error(`This machine lacks ${first.join(', ')}.\nOn Debian and Ubuntu this brings it: sudo ${command}`)
  console.error(`Installing what this machine lacks: ${packages.join(' ')}`)
  execFileSync('apt-get', command.split(' ').slice(1), { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const still = missing(electron, desktop)
  if (still.length > 0) throw new Error(`This machine still lacks ${still.join(', ')} after: ${command}`)
}

/** @param {string} electron @param {boolean} desktop @returns {string[]} libraries and programs */
function missing(electron, desktop) {
  const known = spawnSync('ldconfig', ['-p'], { encoding: 'utf8', env: { ...process.env, PATH: `${process.env['PATH']}:/sbin:/usr/sbin` } }).stdout ?? ''
  const links = spawnSync('ldd', [electron], { encoding: 'utf8' }).stdout ?? ''
  const unlinked = [...links.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]))
  const unopened = Object.keys(opened).filter((library) => !known.includes(`${library} `))
  const absent = desktop ? Object.keys(programs).filter((program) => findExecutable(program) === null) : []
  return [...new Set([...unlinked, ...unopened, ...absent])]
}

/** @param {string[]} lacking @returns {string[]} all packages of the list, when a library is missing that it does not know */
function packagesFor(lacking) {
  const known = /** @type {Record<string, string>} */ ({ ...opened, ...linked, ...programs })
  const named = lacking.map((name) => known[name])
  const packages = named.includes(undefined) ? [...Object.values(opened), ...Object.values(linked), ...named] : named
  return [...new Set(packages.filter((name) => name !== undefined))]
}

/** @param {string} name */
function nameHere(name) {
  if (!renamed.has(name)) return name
  const found = spawnSync('apt-cache', ['show', `${name}t64`], { stdio: 'ignore' })
  return found.status === 0 ? `${name}t64` : name
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}
