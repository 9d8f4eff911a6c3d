import { afterEach, beforeEach, describe, vi } from 'vitest'

afterEach(() => void vi.unstubAllEnvs())

/** Half-hour offsets, clocks set by half an hour, set at midnight, and never. */
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut', 'Asia/Kathmandu', 'UTC'] as const

export function setZone(zone: string): void {
  vi.stubEnv('TZ', zone)
}

/** The same tests where clocks go differently. */
export function inEachZone(tests: () => void): void {
  describe.each(zones)('in %s', (zone) => {
    beforeEach(() => setZone(zone))
    tests()
  })
}
