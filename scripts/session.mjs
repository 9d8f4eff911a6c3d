/**
 * Runs a command the way a desktop user would: unprivileged, Chromium's sandbox on, with a display and an unlocked keyring of its own.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { root } from './project.mjs'
import { ensureSandbox } from './sandbox.mjs'

/** `nobody`: on every Linux, owns nothing, may do nothing. */
const unprivileged = { uid: 65534, gid: 65534 }
const marker = 'TILLKEYS_SESSION'
/** What would tie the command to the desktop, or to the Node options, of whoever started it. */
const ownVariables = /^(DBUS_|DISPLAY$|WAYLAND_|XAUTHORITY$|XDG_|GNOME_|SSH_|SUDO_|NODE_OPTIONS$|ELECTRON_RUN_AS_NODE$|npm_)/

/**
 * @typedef {typeof unprivileged} User
 *
 * @typedef {object} Place where the command runs: readable by the user of the session
 * @property {string} project the project folder or a copy of it
 * @property {string} node
 * @property {string} electron
 * @property {string} scratch a private folder, gone after the session
 *
 * @typedef {object} Wanted
 * @property {string} electron the executable
 * @property {string} [keyring] folder of the keyring; without it, a new one that ends with the session
 * @property {string[]} [writable] folders that the command writes to; handed to its user
 * @property {(place: Place) => { command: string[]; env?: NodeJS.ProcessEnv }} run
 */

/**
 * Answers with the exit code of the command. Leaves no process and no folder behind.
 * @param {Wanted} wanted
 * @returns {Promise<number>}
 */
export async function runInSession({ electron, keyring, writable = [], run }) {
  if (process.platform !== 'linux') return runHere(electron, run)
  const user = process.getuid?.() === 0 ? unprivileged : null
  const id = randomUUID()
  const folder = mkdtempSync(join(tmpdir(), 'tillkeys-'))
  chmodSync(folder, 0o755)
  try {
    for (const each of writable) own(each, user)
    const home = own(join(folder, 'home'), user)
    const scratch = own(join(folder, 'tmp'), user)
    const keyringFolder = own(keyring ?? join(folder, 'keyring'), user)
    const place = { ...readablePlace(folder, electron, user), scratch }
    ensureSandbox(place.electron, user)
    prepareDisplayFolder()

    const { command, env } = run(place)
    const inherited = Object.entries(process.env).filter(([name]) => !ownVariables.test(name))
    const child = spawn(place.node, [join(place.project, 'scripts/session-inside.mjs'), keyringFolder, ...command], {
      ...user,
      cwd: place.project,
      stdio: 'inherit',
      env: { ...Object.fromEntries(inherited), HOME: home, TMPDIR: scratch, USER: user ? 'nobody' : process.env['USER'], ...env, [marker]: id },
    })
    const stop = () => child.kill('SIGTERM')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
    return await new Promise((done, fail) => child.once('error', fail).once('exit', (code) => done(code ?? 1)))
  } finally {
    endProcesses(`${marker}=${id}`)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** macOS and Windows have a display and a keyring of their own. @param {string} electron @param {Wanted['run']} run */
async function runHere(electron, run) {
  const scratch = mkdtempSync(join(tmpdir(), 'tillkeys-'))
  const { command: [command = '', ...args], env } = run({ project: root, node: process.execPath, electron, scratch })
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const code = await new Promise((done, fail) => child.once('error', fail).once('exit', done))
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  return code ?? 1
}

/**
 * A folder that belongs to the user of the session. As root, only a new one, an empty one or one that is the user's already.
 * @param {string} folder @param {User | null} user
 */
function own(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user === null) return folder
  if (statSync(folder).uid !== user.uid) {
    if (readdirSync(folder).length > 0) throw new Error(`${folder} belongs to someone else. Choose a new or an empty folder.`)
    chownSync(folder, user.uid, user.gid)
  }
  if (spawnSync('test', ['-w', folder], { ...user, cwd: '/' }).status !== 0) {
    throw new Error(`The unprivileged user that runs the app cannot reach ${folder}. Choose one below ${tmpdir()}.`)
  }
  return folder
}

/**
 * The project, Node and Electron themselves where the user can read them, else copies in `folder`: a clone below /root is closed.
 * @param {string} folder @param {string} electron @param {User | null} user
 */
function readablePlace(folder, electron, user) {
  const node = process.execPath
  if (user === null || (canUse(node, user) && canUse(electron, user) && canReadAll(root, user))) return { project: root, node, electron }
  console.error(`The test user cannot read ${root}: working on a copy.`)
  const copy = (/** @type {string} */ from, /** @type {string} */ to) => spawnSync('cp', ['-a', '--reflink=auto', from, to])
  const project = join(folder, 'project')
  mkdirSync(project)
  for (const name of readdirSync(root).filter((each) => each !== '.git')) copy(join(root, name), project)
  const inProject = relative(root, electron)
  if (inProject.startsWith('..')) copy(dirname(electron), join(folder, 'electron'))
  const nodeCopy = join(folder, 'node')
  copyFileSync(node, nodeCopy)
  spawnSync('chmod', ['-R', 'a+rX', folder])
  return { project, node: nodeCopy, electron: inProject.startsWith('..') ? join(folder, 'electron', basename(electron)) : join(project, inProject) }
}

/** @param {string} executable @param {User} user */
function canUse(executable, user) {
  return spawnSync(executable, ['--version'], { ...user, stdio: 'ignore', env: { ELECTRON_RUN_AS_NODE: '1' }, cwd: '/' }).status === 0
}

/** @param {string} folder @param {User} user */
function canReadAll(folder, user) {
  const closed = ['(', '!', '-readable', '-o', '-type', 'd', '!', '-executable', ')', '!', '-type', 'l', '-print', '-quit']
  const found = spawnSync('find', [folder, '-name', '.git', '-prune', '-o', ...closed], { ...user, encoding: 'utf8', cwd: '/' })
  return found.status === 0 && found.stdout === ''
}

/** An X server of an ordinary user cannot make this folder. */
function prepareDisplayFolder() {
  const folder = '/tmp/.X11-unix'
  if (existsSync(folder)) return
  mkdirSync(folder)
  chmodSync(folder, 0o1777)
}

/** Ends exactly the processes that carry the mark of this session. @param {string} mark */
function endProcesses(mark) {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (environment(pid).includes(mark)) {
      try {
        process.kill(Number(pid), 'SIGKILL')
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error
      }
    }
  }
}

/** @param {string} pid */
function environment(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0')
  } catch {
    return [] // ended meanwhile, or another user's
  }
}
