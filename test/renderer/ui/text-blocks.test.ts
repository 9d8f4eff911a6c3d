import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textBlocks } from '../../../renderer/ui/text-blocks'

describe('textBlocks', () => {
  it('gives the text back when joined, in pieces that end', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, size) => {
      const blocks = textBlocks(text, size)
      expect(blocks.join('')).toBe(text)
      expect(blocks.every((block) => block.length > 0 && block.length <= 2 * size + 1)).toBe(true)
    }))
  })

  it('cuts after a line break when one is near', () => {
    expect(textBlocks('aaa\nbbb\nccc', 3)).toEqual(['aaa\n', 'bbb\n', 'ccc'])
  })

  it('does not cut a character in two', () => {
    expect(textBlocks('a😀b', 2)).toEqual(['a😀', 'b'])
  })
})
