import { oneLine } from '../export/one-line'

const LONGEST = 60

/** A name for a menu or a notification: one short line, in which nothing is taken for markup. */
export function shownName(title: string): string {
  const plain = [...oneLine(title).replace(/ +/g, ' ').replaceAll('<', '‹').replaceAll('>', '›')]
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).join('')}…` : plain.join('')
}
