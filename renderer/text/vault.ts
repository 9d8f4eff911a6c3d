import type { LockReason } from '../../preload/views'
import { plural } from './index'

const en = {
  unavailable: 'Your keys cannot be stored safely yet',
  unavailableText: (backend: string | null, why: string | null) => `${keyring(backend, why)} Tillkeys never saves keys unprotected.`,
  unavailableNext: 'Unlock or start a keyring (GNOME Keyring, KWallet), then try again. You can also work in memory: then nothing is saved when you quit.',
  mismatch: 'This keyring belongs to another vault',
  mismatchText: (count: number | null) => `A keyring answers, but not with the key that ${stored(count)} sealed with. It may have been reset, or this is another system user.`,
  mismatchNext: 'Restore the earlier keyring, then try again. The vault stays as it is, byte for byte.',
  damaged: 'The vault file is damaged',
  damagedText: 'It could not be read. Nothing was deleted: the file was kept as it is.',
  damagedNext: 'Restore an earlier state of it. The damaged file is kept even then.',
  newer: 'The vault was written by a newer Tillkeys',
  newerText: (count: number | null) => `This version cannot read it and leaves ${count === null ? 'it' : `the ${count} ${plural(count, 'account', 'accounts')} in it`} untouched.`,
  newerNext: 'Install the newer version to go on.',
  locked: 'Tillkeys is locked',
  lockedBy: {
    asked: 'You locked it.', idle: 'Nobody used this computer for a while.', suspend: 'The computer went to sleep.', screen: 'The screen was locked.',
  } as Record<LockReason, string>,
  lockedText: 'Keys and tokens are gone from memory until you unlock it. Tokens are not renewed meanwhile.',
  unlock: 'Unlock',
  passphrase: 'Recovery passphrase',
  passphraseHint: 'Opens the vault without the keyring. It takes about a second.',
  openByPassphrase: 'Open with the recovery passphrase',
  restore: 'Restore an earlier state…',
  retry: 'Try again',
  memory: 'Work in memory for this run',
  folder: 'Show data folder',
  memoryBar: (onDisk: number | null) => `Nothing is saved. Accounts and keys are kept in memory and are gone when you quit.${onDisk ? ` The ${onDisk} ${plural(onDisk, 'account', 'accounts')} on disk ${plural(onDisk, 'stays', 'stay')} untouched.` : ''}`,
}

/** `why` is the keyring's own state as main found it. */
function keyring(backend: string | null, why: string | null): string {
  if (backend === null) return 'No keyring answers on this system.'
  if (why === 'weak') return `The operating system offers “${backend}”, which does not protect what it stores.`
  if (why === 'locked') return `The keyring “${backend}” is locked.`
  return `The operating system names the keyring “${backend}”, but it does not answer.`
}

function stored(count: number | null): string {
  return count === null ? 'the stored accounts were' : `${count} stored ${plural(count, 'account was', 'accounts were')}`
}

const de: typeof en = {
  unavailable: 'Ihre Schlüssel lassen sich noch nicht sicher speichern',
  unavailableText: (backend, why) => `${schluesselbund(backend, why)} Tillkeys speichert Schlüssel nie ungeschützt.`,
  unavailableNext: 'Entsperren oder starten Sie einen Schlüsselbund (GNOME Keyring, KWallet) und versuchen Sie es erneut. Sie können auch im Arbeitsspeicher arbeiten; beim Beenden ist dann nichts gespeichert.',
  mismatch: 'Dieser Schlüsselbund gehört zu einem anderen Tresor',
  mismatchText: (count) => `Ein Schlüsselbund antwortet, aber nicht mit dem Schlüssel, der ${count === null ? 'die gespeicherten Konten' : `${count} gespeicherte ${plural(count, 'Konto', 'Konten')}`} versiegelt hat. Vielleicht wurde er zurückgesetzt, oder dies ist ein anderer Systembenutzer.`,
  mismatchNext: 'Stellen Sie den früheren Schlüsselbund wieder her und versuchen Sie es erneut. Der Tresor bleibt Byte für Byte, wie er ist.',
  damaged: 'Die Tresordatei ist beschädigt',
  damagedText: 'Sie ließ sich nicht lesen. Es wurde nichts gelöscht: Die Datei ist unverändert erhalten.',
  damagedNext: 'Stellen Sie einen früheren Stand wieder her. Die beschädigte Datei bleibt auch dann erhalten.',
  newer: 'Der Tresor stammt aus einem neueren Tillkeys',
  newerText: (count) => `Diese Version kann ihn nicht lesen und lässt ${count === null ? 'ihn' : `${count} ${plural(count, 'Konto', 'Konten')} darin`} unberührt.`,
  newerNext: 'Installieren Sie die neuere Version.',
  locked: 'Tillkeys ist gesperrt',
  lockedBy: {
    asked: 'Sie haben es gesperrt.', idle: 'Der Computer wurde eine Weile nicht benutzt.', suspend: 'Der Computer ging in den Ruhezustand.', screen: 'Der Bildschirm wurde gesperrt.',
  },
  lockedText: 'Schlüssel und Tokens sind aus dem Arbeitsspeicher gelöscht, bis Sie es entsperren. Solange werden Tokens nicht erneuert.',
  unlock: 'Entsperren',
  passphrase: 'Wiederherstellungs-Passphrase',
  passphraseHint: 'Öffnet den Tresor ohne Schlüsselbund. Das dauert etwa eine Sekunde.',
  openByPassphrase: 'Mit der Passphrase öffnen',
  restore: 'Früheren Stand wiederherstellen…',
  retry: 'Erneut versuchen',
  memory: 'Diesmal im Arbeitsspeicher arbeiten',
  folder: 'Datenordner zeigen',
  memoryBar: (onDisk) => `Nichts wird gespeichert. Konten und Schlüssel liegen im Arbeitsspeicher und sind nach dem Beenden weg.${onDisk ? ` ${onDisk} ${plural(onDisk, 'Konto', 'Konten')} auf der Festplatte ${plural(onDisk, 'bleibt', 'bleiben')} unberührt.` : ''}`,
}

function schluesselbund(backend: string | null, why: string | null): string {
  if (backend === null) return 'Auf diesem System antwortet kein Schlüsselbund.'
  if (why === 'weak') return `Das Betriebssystem bietet „${backend}“; das schützt nicht, was es speichert.`
  if (why === 'locked') return `Der Schlüsselbund „${backend}“ ist gesperrt.`
  return `Das Betriebssystem nennt den Schlüsselbund „${backend}“, er antwortet aber nicht.`
}

export const vaultText = { en, de }
