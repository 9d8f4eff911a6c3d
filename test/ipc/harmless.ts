import type { z } from 'zod'
import * as input from '../../main/ipc/input'

/** What these do when the input is right ends the run, opens a dialog or a port, or changes what the run is about. */
const acting: Readonly<Record<string, z.ZodType>> = {
  'app.showDataFolder': input.nothing,
  'app.moveDataFolder': input.nothing,
  'app.diagnostics': input.nothing,
  'imports.choose': input.nothing,
  'exports.accounts': input.accountsExport,
  'exports.withKeys': input.keysExport,
  'exports.copyPassphrase': input.passphrase,
  'connection.chooseCaFile': input.nothing,
  'connection.signIn': input.proxySignIn,
  'sandbox.start': input.activation,
  'secrets.reveal': input.secretChoice,
  'settings.update': input.settingsChange,
  'vault.retry': input.nothing,
  'vault.useMemory': input.nothing,
  'vault.useSlot': input.keyringKind,
  'vault.addPassphrase': input.passphrase,
  'vault.openWithPassphrase': input.passphrase,
  'vault.removeSlot': input.slotKind,
  'vault.restore': input.generation,
  'vault.lock': input.nothing,
  'vault.eraseAll': input.nothing,
}

/** Whether a channel may be fuzzed with this: those above get what they must refuse, all others get anything. */
export function isHarmless(channel: string, given: unknown): boolean {
  return acting[channel]?.safeParse(given).success !== true
}
