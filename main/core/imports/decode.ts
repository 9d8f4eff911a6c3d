/** The text of a file: as UTF-8 or, where it is none, as Windows-1252. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Spreadsheets on Windows still save this; every byte has a meaning in it, so it cannot fail.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
