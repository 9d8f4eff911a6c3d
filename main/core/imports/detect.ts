import { isAge } from '../exports/age'

/** What bytes from outside are, told by how they begin. Everything else is text, whose format is told when it is read. */
export type Container = 'age' | 'zip' | 'text'

const ZIP = ['PK\x03\x04', 'PK\x05\x06']

export function containerOf(bytes: Uint8Array): Container {
  if (isAge(bytes)) return 'age'
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  return ZIP.some(mark => head.startsWith(mark)) ? 'zip' : 'text'
}
