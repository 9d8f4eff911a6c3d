import { describe, expect, it } from 'vitest'
import { fieldOf, healthOf, presenceOf, unknownFields } from '../../../renderer/features/identity/sub-user-fields'

describe('presenceOf', () => {
  it('tells null, nothing in it and not there apart', () => {
    expect([undefined, null, [], {}, ''].map(presenceOf)).toEqual(['missing', 'null', 'empty-list', 'empty-object', 'empty-text'])
  })

  it('takes false and zero for values', () => {
    expect([false, 0, [null]].map(presenceOf)).toEqual(['value', 'value', 'value'])
  })
})

describe('fieldOf', () => {
  it('finds nothing that the answer itself does not have', () => {
    expect(fieldOf({}, 'constructor')).toBeUndefined()
  })
})

describe('unknownFields', () => {
  it('keeps what no documentation knows, in the order of the answer', () => {
    expect(unknownFields({ zeta: 1, role: 'admin', active: true, alpha: null })).toEqual(['zeta', 'alpha'])
  })
})

describe('healthOf', () => {
  it('calls active true and blocked and deleted false healthy', () => {
    expect([healthOf('active', true), healthOf('blocked', false), healthOf('deleted', false)]).toEqual(['healthy', 'healthy', 'healthy'])
    expect([healthOf('active', false), healthOf('blocked', true), healthOf('deleted', true)]).toEqual(['unhealthy', 'unhealthy', 'unhealthy'])
  })

  it('does not guess from anything but true and false', () => {
    expect([undefined, null, 'false', 0].map((value) => healthOf('blocked', value))).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  })
})
