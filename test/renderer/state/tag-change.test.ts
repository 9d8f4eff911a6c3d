import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TagChange } from '../../../preload/views'
import { opposite } from '../../../renderer/state/tag-change'
import { sampleAccount } from '../../fakes/samples'

const tags = ['a', 'b', 'c']
const some = fc.subarray(tags)

it('takes any change of tags back, to what each account had', () => {
  fc.assert(fc.property(fc.tuple(some, some, some), some, some, (had, add, take) => {
    const before = new Map(had.map((its, at) => [`n${at}`, sampleAccount({ id: `n${at}`, tags: its })] as const).map(([, account]) => [account.id, account]))
    const remove = take.filter((tag) => !add.includes(tag))
    const now = new Map([...before].map(([id, account]) => [id, new Set(account.tags)]))
    const apply = ({ ids, add: more, remove: less }: TagChange): void => {
      for (const id of ids) {
        for (const tag of more) now.get(id)?.add(tag)
        for (const tag of less) now.get(id)?.delete(tag)
      }
    }
    const change = { ids: [...before.keys()].slice(0, 2), add, remove }
    apply(change)
    for (const step of opposite(before, change)) apply(step)
    for (const [id, account] of before) expect(now.get(id)).toEqual(new Set(account.tags))
  }))
})
