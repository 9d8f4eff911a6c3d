import type { Rectangle } from 'electron'
import Store from 'electron-store'
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { AccountId } from '../../preload/views'
import { usualSettings } from '../../preload/catalogue/usual-settings'
import type { Log, Preferences, PreferenceValues } from '../core/ports'

interface Stored extends PreferenceValues {
  readonly bounds: Rectangle | null
  readonly keyring: string | null
}

const FILE = 'preferences.json'
const UNREADABLE = `${FILE}.unreadable-`

const DEFAULTS: Stored = { ...usualSettings, activeId: null, visits: [], bounds: null, keyring: null }

const fieldsSchema = z.record(z.string(), z.unknown())
const storedSchema: z.ZodType<Stored> = z.looseObject({
  theme: z.enum(['system', 'light', 'dark']),
  contrast: z.enum(['system', 'high']),
  density: z.enum(['comfortable', 'compact']),
  zoomPercent: z.number(),
  presentation: z.boolean(),
  language: z.enum(['system', 'en', 'de']),
  clipboardSeconds: z.number(),
  keySlot: z.enum(['safe-storage', 'keychain']),
  lockAfterIdleMinutes: z.number(),
  lockOnSuspend: z.boolean(),
  lockOnScreenLock: z.boolean(),
  activeId: z.string().nullable(),
  visits: z.array(z.object({ id: z.string().transform(id => id as AccountId), at: z.number(), score: z.number() })),
  sort: z.enum(['name', 'used', 'expiry', 'status']),
  sidebarPx: z.number(),
  savedFilters: z.array(z.object({ name: z.string(), query: z.string() })),
  shortcuts: z.array(z.object({ command: z.string(), keys: z.string().nullable() })),
  dismissedHints: z.array(z.string()),
  renewal: z.enum(['used', 'all']),
  startAtLogin: z.boolean(),
  closeToTray: z.boolean(),
  notifies: z.boolean(),
  proxy: z.union([
    z.object({ mode: z.enum(['system', 'none']) }),
    z.object({ mode: z.literal('manual'), server: z.string(), bypass: z.string() }),
    z.object({ mode: z.literal('pac'), url: z.string() }),
  ]),
  caFile: z.string().nullable(),
  updates: z.object({ isOn: z.boolean(), url: z.string() }),
  bounds: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  keyring: z.string().nullable(),
})

export interface StoredPreferences extends Preferences {
  /** The name under which a file that could not be read was put aside at this start, or null. */
  readonly keptAs: string | null
  bounds(): Rectangle | null
  rememberBounds(bounds: Rectangle): void
  /** Chromium's name for the keyring behind the slot in use, as far as it was one of Chromium's. */
  keyring(): string | null
  rememberKeyring(backend: string | null): void
}

/**
 * Small choices in `preferences.json`. Never a secret: electron-store rewrites its file whole, on the main thread, and a full disk can
 * cut it (which here costs a theme, not a key). It is opened with the first change; until then the file is only read. Whatever is wrong
 * with the file or the disk, the app starts, and the bytes of a file that cannot be read are kept beside the new one.
 */
export function createPreferences(folder: string, log: Log): StoredPreferences {
  const stored = readStored(folder)
  const keptAs = stored === null ? putAside(folder) : null
  if (stored === null) log.write('preferences.unreadable', { kept: keptAs !== null })
  let values: Stored = stored ?? DEFAULTS
  let store: Store<Stored> | null = null

  function write(change: Partial<Stored>): void {
    values = { ...values, ...change }
    try {
      store ??= new Store<Stored>({
        cwd: folder, name: 'preferences', accessPropertiesByDotNotation: false, configFileMode: 0o600, clearInvalidConfig: false,
      })
      store.set(values)
    } catch (error) {
      // A choice that lasts for this run only is no reason to stop anything.
      log.write('preferences.write-failed', { code: errno(error) })
    }
  }

  return {
    keptAs,
    read: () => values,
    write,
    clear() {
      for (const name of readdirSync(folder)) if (name.startsWith(UNREADABLE)) rmSync(join(folder, name))
      write(DEFAULTS)
    },
    bounds: () => values.bounds,
    rememberBounds: bounds => write({ bounds }),
    keyring: () => values.keyring,
    rememberKeyring(keyring) {
      if (keyring !== values.keyring) write({ keyring })
    },
  }
}

/** Null for what cannot be understood; a missing file and missing fields are those of a first start. */
function readStored(folder: string): Stored | null {
  try {
    const fields = fieldsSchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
    return storedSchema.parse({ ...DEFAULTS, ...fields })
  } catch (error) {
    return errno(error) === 'ENOENT' ? DEFAULTS : null
  }
}

/** Answers its new name. Null when it cannot be moved: then it stays, and electron-store, which cannot read it either, refuses to write. */
function putAside(folder: string): string | null {
  const name = `${UNREADABLE}${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`
  try {
    renameSync(join(folder, FILE), join(folder, name))
    return name
  } catch {
    return null
  }
}

function errno(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
