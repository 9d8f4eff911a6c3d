import { expect, it } from 'vitest'
import { bestFirst, visited } from '../../../main/core/accounts/visits'
import type { AccountId, VisitView } from '../../../preload/views'

const day = 24 * 3_600_000
const id = (name: string) => name as AccountId
const after = (steps: readonly (readonly [string, number])[]) => steps.reduce<VisitView[]>((visits, [name, at]) => visited(visits, id(name), at), [])
const order = (visits: readonly VisitView[], now: number) => bestFirst(visits, now).map((visit) => visit.id)

it('puts what is used often before what was used once, just now', () => {
  expect(order(after([['often', 1], ['often', 2], ['often', 3], ['once', 4]]), 5)).toEqual(['often', 'once'])
})

it('lets old habits fade', () => {
  expect(order(after([['often', 1], ['often', 2], ['once', 10 * day]]), 10 * day)).toEqual(['once', 'often'])
})

it('keeps a hundred accounts at most, and one entry for each', () => {
  const many = after(Array.from({ length: 300 }, (_, at) => [`a${at % 150}`, at * day]))
  expect(many).toHaveLength(100)
  expect(new Set(many.map((visit) => visit.id)).size).toBe(100)
})

it('gives no visit more worth when the clock was set back', () => {
  const visits = after([['future', 10 * day], ['now', day], ['now', day + 1]])
  expect(order(visits, day)).toEqual(['now', 'future'])
})
