import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../renderer/features/runs/changes'
import { phraseFor } from '../../../renderer/features/runs/phrase'
import { withColumn, withKind, withoutColumn, withoutRule, withRule } from '../../../renderer/features/runs/look'
import { usualLook } from '../../../renderer/request/usual-look'
import type { DiffKind, DiffLineView } from '../../../preload/runs-views'
import { sampleAccount } from '../../fakes/samples'

const { rules } = usualLook

describe('the rules', () => {
  it('are switched on and off', () => {
    expect(withKind(rules, 'amounts').kinds).toEqual(['ids', 'times', 'amounts'])
    expect(withKind(rules, 'ids').kinds).toEqual(['times'])
    expect(withKind(withKind(rules, 'times'), 'times')).toEqual(rules)
  })
  it('take a query where it begins like one, else the name of a field, each once', () => {
    expect(withRule(rules, ' $..price ').paths).toEqual([...rules.paths, '$..price'])
    expect(withRule(rules, 'price').fields).toEqual(['price'])
    for (const nothing of ['', '  ', '$.request.id']) expect(withRule(rules, nothing)).toBe(rules)
    expect(withoutRule(withRule(rules, 'price'), 'price')).toEqual(rules)
  })
})

describe('the columns', () => {
  it('take a query, or a name for the field at the top, each once and six at most', () => {
    expect(withColumn(usualLook, 'count').columns).toEqual(['$.count'])
    expect(withColumn(withColumn(usualLook, 'count'), '$.count').columns).toEqual(['$.count'])
    expect(withColumn(usualLook, ' ')).toBe(usualLook)
    const many = Array.from({ length: 9 }, (_, at) => `$.c${at}`).reduce(withColumn, usualLook)
    expect(many.columns).toHaveLength(6)
    expect(withoutColumn(many, '$.c0').columns).toHaveLength(5)
  })
})

describe('a difference in short', () => {
  const line = (depth: number, kind: DiffKind, name: string): DiffLineView => ({ depth, kind, name, left: null, right: null })
  it('keeps what counts and what that stands in, and nothing else', () => {
    const lines = [
      line(0, 'open', 'root'), line(1, 'same', 'a'), line(1, 'open', 'empty'), line(2, 'ignored', 'id'), line(1, 'open', 'b'), line(2, 'same', 'c'),
      line(2, 'open', 'd'), line(3, 'changed', 'e'), line(2, 'same', 'f'), line(1, 'moved', 'g'), line(1, 'open', 'quiet'), line(2, 'same', 'h'),
    ]
    expect(changesOf(lines).map(({ name }) => name)).toEqual(['root', 'b', 'd', 'e', 'g'])
  })
  it('is nothing where nothing counts', () => expect(changesOf([line(0, 'same', ''), line(0, 'ignored', '')])).toEqual([]))
})

describe('the request', () => {
  it('has something to type for what may change live accounts, and for nothing else', () => {
    const accounts = [sampleAccount({ id: 'a' }), sampleAccount({ id: 'b' }), sampleAccount({ id: 'c', accountClass: 'test' })]
    expect(phraseFor({ method: 'DELETE', path: '/x' }, accounts)).toEqual({ phrase: 'DELETE 2', live: 2 })
    expect(phraseFor({ method: 'GET', path: '/x' }, accounts)).toBeNull()
    expect(phraseFor({ method: 'POST', path: '/x' }, accounts.slice(2))).toBeNull()
    expect(phraseFor({ method: 'GET', path: '/api/v0/users/logout' }, accounts)).toMatchObject({ phrase: 'GET 2' })
  })
})
