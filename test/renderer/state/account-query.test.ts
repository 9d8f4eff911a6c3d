import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountView, SessionView } from '../../../preload/views'
import { absentIn, parseQuery } from '../../../renderer/state/account-query'
import { operatorNames, readTerms, writeTerms } from '../../../renderer/state/query-terms'
import { dayMs, hourMs, minuteMs, sampleAccount, samples, sampleSession } from '../../fakes/samples'

const now = new Date(2026, 10, 24, 13, 0).getTime()
const { accounts, sessions: list } = samples(now)
const sessions = new Map(list.map((session) => [session.id, session]))

const find = (text: string, at = now): string[] => {
  const { test } = parseQuery(text)
  return accounts.filter((account) => test(account, sessions.get(account.id), at)).map(({ id }) => id)
}
const all = find('')
const finds = (text: string, account: AccountView, session?: SessionView): boolean => parseQuery(text).test(account, session, now)

/** Texts as people type them, with everything that has a meaning in many places. */
const typed = fc.array(fc.oneof(
  fc.constantFrom(...operatorNames, ...accounts.flatMap(({ tags }) => tags), 'refused', 'abgelehnt', '2h', '2026-11-24', '..', 'anna', '://'),
  fc.constantFrom(':', '<', '>', '-', '"', '""', ' ', '  ', '\n'), fc.string({ maxLength: 4, unit: 'grapheme' }),
), { maxLength: 12 }).map((parts) => parts.join(''))

describe('any text', () => {
  it('can be read, tested and asked for what is wrong with it', () => {
    fc.assert(fc.property(typed, (text) => {
      const query = parseQuery(text)
      for (const account of accounts) expect(typeof query.test(account, sessions.get(account.id), now)).toBe('boolean')
      expect([...query.problems, ...absentIn(query, 'tag', ['Berlin'])].every(({ written }) => written !== '')).toBe(true)
    }), { numRuns: 1_000 })
  })

  it('finds the same accounts when it is read, written and read again', () => {
    fc.assert(fc.property(typed, (text) => {
      const written = writeTerms(readTerms(text))
      expect(writeTerms(readTerms(written))).toBe(written)
      expect(find(written)).toEqual(find(text))
    }), { numRuns: 1_000 })
  })

  it('is covered by its terms, with nothing but space between them', () => {
    fc.assert(fc.property(typed, (text) => {
      const between = readTerms(text).reduce(({ rest, at }, { from, to }) => ({ rest: rest + text.slice(at, from), at: to }), { rest: '', at: 0 })
      expect((between.rest + text.slice(between.at)).trim()).toBe('')
    }))
  })

  it('with a minus before each of its terms finds nothing that it found', () => {
    fc.assert(fc.property(typed, (text) => {
      const terms = readTerms(text)
      const query = parseQuery(text)
      fc.pre(!query.isEmpty && terms.every(({ isNegated }) => !isNegated))
      const opposite = new Set(find(writeTerms(terms.map((term) => ({ ...term, isNegated: true })))))
      expect(find(text).filter((id) => opposite.has(id))).toEqual([])
    }))
  })
})

describe('words', () => {
  it('ignore case and accents, and are all wanted, in any order', () => {
    expect(find('KOLN')).toEqual(['rad'])
    fc.assert(fc.property(fc.shuffledSubarray(['backerei', 'anna', 'berlin', 'production'], { minLength: 1 }), (words) => {
      expect(find(words.join(' '))).toContain('anna')
    }))
    expect(find('anna köln')).toEqual([])
  })

  it('are looked for in title, account name, account id, tags and environment', () => {
    expect([find('gmbh'), find('8c0d6b7e'), find('key customer'), find('staging-api')]).toEqual([['anna'], ['nord'], ['mode'], ['stage']])
  })

  it('in quotes are one, and may begin with what else has a meaning', () => {
    expect([find('"am wall"'), find('"wall am"'), find('"-tag:x"')]).toEqual([['weg'], [], []])
    expect(find('"Sandbox: Corner"')).toEqual(['box'])
  })

  it('with a colon that is part of a name or an address are words without a complaint', () => {
    for (const text of ['sandbox: corner', 'https://staging-api.tillhub.com', '12:30']) expect(parseQuery(text).problems).toEqual([])
    expect(find('sandbox: corner')).toEqual(['box'])
    expect(find('https://staging-api')).toEqual(['stage'])
  })

  it('reads an account once, not on every key stroke', () => {
    let reads = 0
    const account = { ...sampleAccount({ id: 'anna', title: 'Anna' }), get title() { reads += 1; return 'Anna' } }
    finds('a', account)
    const after = reads
    for (const text of ['an', 'ann', 'anna']) expect(finds(text, account)).toBe(true)
    expect(reads).toBe(after)
  })
})

describe('operators', () => {
  it('pick by key, by token at this moment, by environment, class, tag and pin', () => {
    const one = { 'key:refused': 'blume', 'token:expiring': 'nord', 'token:expired': 'stage', 'env:sandbox': 'box', 'tag:Köln': 'rad', 'is:pinned': 'anna' }
    for (const [text, id] of Object.entries(one)) expect([text, find(text)]).toEqual([text, [id]])
    expect(find('class:test')).toEqual(['stage', 'box'])
  })

  it('pick by each of the marks that an account may have at once', () => {
    const both = sampleAccount({ id: 'both', pinned: true, frozen: true })
    expect(['is:pinned', 'is:frozen', 'is:eingefroren', '-is:frozen'].map((text) => finds(text, both))).toEqual([true, true, true, false])
    expect(find('is:frozen')).toEqual([])
  })

  it('take several values as alternatives, and different operators together', () => {
    expect(find('key:refused key:blocked')).toEqual(['blume', 'mode'])
    expect(find('key:refused key:blocked tag:"Key customer"')).toEqual(['mode'])
    expect(find('class:test -env:sandbox')).toEqual(['stage'])
    expect(find('-key:accepted -key:refused')).toEqual(['mode', 'weg', 'box'])
  })

  it('take the beginning of a value, but in quotes exactly the value', () => {
    expect(find('key:ref')).toEqual(['blume'])
    expect([find('tag:key'), find('tag:"key"'), find('tag:key-customer'), find('tag:"key customer"')]).toEqual([['mode'], [], ['mode'], ['mode']])
  })

  it('understand what the German window shows', () => {
    expect([find('key:abgelehnt'), find('key:gesp'), find('token:"läuft ab"'), find('token:lauft-ab')]).toEqual([['blume'], ['mode'], ['nord'], ['nord']])
    expect(find('key:a')).toEqual(find('key:accepted'))
  })

  it('find a role that the server gave', () => {
    const session = { ...sampleSession({ id: accounts[0]!.id, now }), role: 'serviceaccount' }
    expect([finds('role:service', accounts[0]!, session), finds('role:owner', accounts[0]!, session), finds('role:o', accounts[0]!)]).toEqual([true, false, false])
  })

  it('ask for nothing until they have a value', () => {
    for (const text of ['tag:', 'key:""', '-expires<', 'anna: role:']) expect(find(text)).toEqual(text.startsWith('anna') ? find('anna:') : all)
    expect(parseQuery('tag: token:').isEmpty).toBe(true)
  })

  it('say what they look at, so that a list need not follow what it does not need', () => {
    const follows = (text: string) => [parseQuery(text).followsSessions, parseQuery(text).followsClock]
    expect([follows('anna tag:x'), follows('key:refused'), follows('token:valid'), follows('expires<2h'), follows('token:')])
      .toEqual([[false, false], [true, false], [true, true], [true, true], [false, false]])
  })
})

describe('time', () => {
  const ends = (leftMs: number): SessionView => sampleSession({ id: accounts[0]!.id, now, leftMs })
  const expires = (text: string, leftMs: number): boolean => finds(`expires${text}`, accounts[0]!, ends(leftMs))

  it('is counted from now, in minutes, hours and days, to the moment', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(['m', minuteMs], ['h', hourMs], ['d', dayMs] as const), fc.integer({ min: -9, max: 9 }),
      (count, [unit, ms], offBy) => {
        const left = count * Number(ms) + offBy
        expect([expires(`<${count}${unit}`, left), expires(`>${count}${unit}`, left)]).toEqual([offBy < 0, offBy >= 0])
      }))
  })

  it('that is over is neither within nor beyond what is to come', () => {
    expect([expires('<2h', -1), expires('>2h', -1), find('expires>1m expires<2h')]).toEqual([false, false, ['nord']])
  })

  it('since the last use has no end for what was never used', () => {
    const used = (text: string, lastUsedAt: number | null) => finds(`used${text}`, accounts[0]!, { ...ends(0), lastUsedAt })
    expect([used('<7d', now - dayMs), used('>7d', now - dayMs), used('>7d', now - 8 * dayMs)]).toEqual([true, false, true])
    expect([used('<7d', null), used('>7d', null), used(':2026-11-24', null)]).toEqual([false, true, false])
  })

  it('of a stretch is local and without its end', () => {
    const stretch = ':2026-11-24T12:00..2026-11-24T14:00'
    const at = (hours: number, minutes: number) => expires(stretch, new Date(2026, 10, 24, hours, minutes).getTime() - now)
    expect([at(11, 59), at(12, 0), at(13, 59), at(14, 0)]).toEqual([false, true, true, false])
  })

  it('of a day is the whole day', () => {
    const at = (date: number, hours: number) => expires(':2026-11-24', new Date(2026, 10, date, hours).getTime() - now)
    expect([at(23, 23), at(24, 0), at(24, 23), at(25, 0)]).toEqual([false, true, true, false])
  })
})

describe('what cannot be done', () => {
  it('is named with what is possible', () => {
    expect(parseQuery('tagg:vip').problems).toMatchObject([{ kind: 'operator', written: 'tagg:vip', possible: expect.arrayContaining(['tag:']) }])
    expect(parseQuery('-key:"ref"').problems).toMatchObject([{ kind: 'value', written: '-key:"ref"', possible: expect.arrayContaining(['key:refused']) }])
    for (const text of ['key<refused', 'class:x', 'expires:2h', 'expires<2x', 'expires:2026-13-01', 'used:2026-11-24..2026-11-24', 'expires:1..2..3']) {
      expect(parseQuery(text).problems).toMatchObject([{ kind: 'value', written: text }])
    }
  })

  it('finds nothing, rather than more than was asked for', () => {
    expect([find('key:nonsense'), find('class:test key:nonsense'), find('key:nonsense key:refused')]).toEqual([[], [], ['blume']])
    expect(find('-key:nonsense')).toEqual(all)
  })

  it('names a tag that no account has', () => {
    const known = ['Berlin', 'Key customer']
    expect(absentIn(parseQuery('tag:vip tag:ber tag: role:x'), 'tag', known)).toEqual([{ kind: 'absent', written: 'tag:vip', possible: ['tag:Berlin', 'tag:"Key customer"'] }])
  })
})
