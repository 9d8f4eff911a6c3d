import { describe, expect, it } from 'vitest'
import { errorsText } from '../../../renderer/text/errors'

describe.each(Object.entries(errorsText))('words for failures in %s', (_, catalogue) => {
  it.each(Object.entries(catalogue))('say what, why and what next for %s', (_code, { what, why, next }) => {
    expect(what).toMatch(/[^.]$/)
    expect(why).toMatch(/\.$/)
    expect(next).toMatch(/\.$/)
  })
})

it('are different in the two languages', () => {
  for (const [code, words] of Object.entries(errorsText.en)) {
    expect(errorsText.de[code as keyof typeof errorsText.de].next).not.toBe(words.next)
  }
})
