import { type Envelope, sealNumber } from './envelope'

/**
 * The seal numbers of all records of one generation, sealed together. A record that was sealed once but is not in the ledger
 * is an old one, put back.
 */
export type Ledger = ReadonlySet<string>

export function sealLedger(envelope: Envelope, generation: number, ledger: Ledger): string {
  return envelope.seal(['ledger', generation], [...ledger].join(' '))
}

/** Null when it does not open as the ledger of this generation. */
export function openLedger(envelope: Envelope, generation: number, sealed: string): Ledger | null {
  const text = envelope.open(['ledger', generation], sealed)
  return text === null ? null : new Set(text.split(' '))
}

/** The ledger after the sealed texts in `gone` made way for those in `came`. */
export function changedLedger(ledger: Ledger, gone: readonly string[], came: readonly string[]): Ledger {
  const changed = new Set(ledger)
  for (const sealed of gone) changed.delete(sealNumber(sealed))
  for (const sealed of came) changed.add(sealNumber(sealed))
  return changed
}

export function isCurrent(ledger: Ledger, sealed: string): boolean {
  return ledger.has(sealNumber(sealed))
}
