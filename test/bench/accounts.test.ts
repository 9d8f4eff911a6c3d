import { describe, expect, it } from 'vitest'
import { NARROWING, seedAccounts } from './accounts'

describe('the seeded accounts', () => {
  it('are each one of its own', () => {
    const accounts = seedAccounts(2_000)
    for (const fact of ['label', 'id', 'key'] as const) expect(new Set(accounts.map(account => account[fact])).size).toBe(2_000)
  })

  it('become fewer with each letter of the search', () => {
    const texts = seedAccounts(10_000).map(({ label, id, tags }) => [label, id, ...tags].join(' ').toLowerCase())
    const counts = [...NARROWING].map((_, at) => texts.filter(text => text.includes(NARROWING.slice(0, at + 1))).length)
    expect(counts.every((count, at) => count > 0 && count < (counts[at - 1] ?? texts.length))).toBe(true)
  })
})
