/** 32 small letters and digits: without those that are taken for each other (l and 1, o and 0). */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const groups = 6
const perGroup = 4

/** 120 random bits in groups that can be copied by hand. */
export function newPassphrase(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes)): string {
  const drawn = [...random(new Uint8Array(groups * perGroup))].map((byte) => letters[byte % letters.length]).join('')
  return drawn.match(/.{4}/g)?.join('-') ?? ''
}
