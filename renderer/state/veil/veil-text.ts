/** Stands for what is hidden, whatever its length. */
export const mask = '••••••'

const ids = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{24,64}\b/gi
const mails = /[^\s@"'<>()[\]{},;:]+@[^\s@"'<>()[\]{},;:]+\.[a-z]{2,}/gi
/** A shorter name would hide parts of ordinary words. */
const shortest = 3

export interface TextVeil {
  /** Names and ids to hide from now on, wherever they stand. */
  know(texts: readonly (string | null)[]): void
  /** The text without any id, mail address or known name. */
  hide(text: string): string
}

/** Finds known texts by their first letters, so that its work does not grow with the number of accounts. */
export function createTextVeil(): TextVeil {
  const byStart = new Map<string, Set<string>>()
  const startOf = (text: string): string => text.slice(0, shortest)

  function knownAt(lower: string, at: number): string | undefined {
    const candidates = byStart.get(lower.slice(at, at + shortest))
    if (!candidates) return undefined
    let longest: string | undefined
    for (const each of candidates) if (each.length > (longest?.length ?? 0) && lower.startsWith(each, at) && isWhole(lower, at, each.length)) longest = each
    return longest
  }

  return {
    know(texts) {
      for (const text of texts) {
        const lower = text?.trim().toLowerCase() ?? ''
        if (lower.length < shortest) continue
        const same = byStart.get(startOf(lower)) ?? new Set<string>()
        byStart.set(startOf(lower), same.add(lower))
      }
    },
    hide(text) {
      const lower = text.toLowerCase()
      // A letter that changes its length in lower case would shift every place after it.
      if (lower.length !== text.length) return mask
      let out = ''
      for (let at = 0; at < text.length;) {
        const known = knownAt(lower, at)
        out += known ? mask : text[at] ?? ''
        at += known?.length ?? 1
      }
      return out.replace(ids, mask).replace(mails, mask)
    },
  }
}

/** A name inside a longer word is not that name. */
function isWhole(text: string, at: number, length: number): boolean {
  const isLetter = (place: number): boolean => /[\p{L}\p{N}]/u.test(text[place] ?? '')
  return !(isLetter(at - 1) && isLetter(at)) && !(isLetter(at + length - 1) && isLetter(at + length))
}
