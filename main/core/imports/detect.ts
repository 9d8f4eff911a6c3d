/** What bytes from outside are, told by how they begin. Everything else is text, whose format is told when it is read. */
export type Container = 'age' | 'zip' | 'text'

const AGE = ['age-encryption.org/v1', '-----BEGIN AGE ENCRYPTED FILE-----']
const ZIP = ['PK\x03\x04', 'PK\x05\x06']

export function containerOf(bytes: Uint8Array): Container {
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  // A pasted armour may begin with blank lines.
  const text = head.trimStart()
  if (AGE.some(mark => text.startsWith(mark))) return 'age'
  return ZIP.some(mark => head.startsWith(mark)) ? 'zip' : 'text'
}
