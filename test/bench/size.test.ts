import { describe, expect, it } from 'vitest'
import { loadedFirst } from './rows/size'

describe('the code of a page before its lazy parts', () => {
  it('is what the page names, preloads among it, and no picture', () => {
    const html = '<link rel="icon" href="/icon.png"><script type="module" crossorigin src="/assets/index.js"></script>'
      + '<link rel="modulepreload" href="/assets/text.js"><link rel="stylesheet" href="/assets/index.css">'
    expect(loadedFirst(html)).toEqual(['assets/index.js', 'assets/text.js', 'assets/index.css'])
  })
})
