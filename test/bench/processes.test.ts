import { describe, expect, it } from 'vitest'
import { cpuInStat } from './processes'

describe('the CPU time of a process', () => {
  it('is read behind a name that looks like fields', () => {
    expect(cpuInStat('7 (a) 9 (b 1) S 1 1 1 0 -1 4194304 100 0 0 0 63 50 8 9 20 0 1 0 100 0 0')).toBe(1_130)
  })
})
