const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEARS = 3_650 * DAY
/** Server clock minus this computer's, ms. */
export const skews = [0, MINUTE, -MINUTE, HOUR, -HOUR, DAY, -DAY, YEARS, -YEARS]

/** Forms of `expires_at`; `now` is the server's. */
export function expiryForms(now: number): readonly unknown[] {
  const later = now + HOUR
  const iso = new Date(later).toISOString()
  return [
    undefined, null, 0, -1, 1, later, Math.floor(later / 1000), String(later), String(Math.floor(later / 1000)), later * 1000, 1e20, Number.MAX_SAFE_INTEGER, 0.5,
    iso, iso.replace('Z', ''), iso.replace('T', ' ').replace('Z', ''), iso.slice(0, 19), `${iso.slice(0, 19)}+02:00`, `${iso.slice(0, 19)}-1100`, iso.slice(0, 10),
    ` ${iso} `, iso.toLowerCase(), new Date(later).toUTCString(), 'tomorrow', '', '   ', 'null', 'Infinity', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z',
    '2026-13-45T99:99:99Z', '1e13', '٢٠٢٦', true, false, [], [later], {}, { date: iso }, new Date(now - DAY).toISOString(),
  ]
}
