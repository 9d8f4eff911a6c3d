import { describe, expect, it } from 'vitest'
import type { IdentityField, JsonValue } from '../../../preload/views'
import { changeSentence, listDifference } from '../../../renderer/features/identity/change-sentence'
import { identityText } from '../../../renderer/text/identity'
import { identityChangesText, newsHeadline } from '../../../renderer/text/identity-changes'

const t = { ...identityText.en, ...identityChangesText.en }
const sentence = (name: string, before: JsonValue | undefined, after: JsonValue | undefined, kind: IdentityField['kind'] = 'changed') =>
  changeSentence({ path: `sub_user.${name}`, kind, before, after }, t)

describe('a change in words', () => {
  it.each([
    [sentence('role', 'manager', 'staff'), 'Role changed from manager to staff'],
    [sentence('blocked', false, true), 'Blocked changed from no to yes'],
    [sentence('scopes', ['a', 'b'], ['b', 'c', 'd']), 'Rights: c, d added, a removed'],
    [sentence('locations', [], ['1', '2', '3', '4', '5']), 'Locations: 1, 2, 3 (+2 more) added'],
    [sentence('scopes', null, []), 'Rights changed from null to empty list'],
    [sentence('loyalty_tier', undefined, 'gold', 'added'), 'loyalty_tier is new in the answer: gold'],
    [sentence('groups', { region: 'x' }, undefined, 'removed'), 'Groups is no longer in the answer; it was {"region":"x"}'],
    [sentence('note', 'a', 'x'.repeat(99)), `note changed from a to ${'x'.repeat(60)}…`],
  ])('reads %j', (said, expected) => expect(said).toBe(expected))

  it('is said in German as well', () => {
    const de = { ...identityText.de, ...identityChangesText.de }
    expect(changeSentence({ path: 'sub_user.role', kind: 'changed', before: 'manager', after: 'staff' }, de)).toBe('Rolle geändert von manager zu staff')
  })
})

describe('the difference of two lists', () => {
  it('counts no order', () => {
    expect(listDifference(['a', 'b'], ['b', 'a'])).toEqual({ added: [], removed: [] })
    expect(listDifference([1, { a: 1 }], [{ a: 1 }, 2])).toEqual({ added: [2], removed: [1] })
  })
})

describe('the headline of news', () => {
  it('names what weighs most, and how much else there is', () => {
    expect(newsHeadline(['sub_user.role'], 'Tuesday', identityChangesText.en)).toBe('Role changed since Tuesday')
    expect(newsHeadline(['sub_user.name', 'sub_user.scopes', 'user.name'], 'Tuesday', identityChangesText.en)).toBe('Rights and 2 other fields changed since Tuesday')
    expect(newsHeadline(['sub_user.name', 'sub_user.x'], 'Dienstag', identityChangesText.de)).toBe('Name und 1 weiteres Feld seit Dienstag geändert')
  })
})
