import { expect, it } from 'vitest'
import { shownName } from '../../../main/core/desktop/shown-name'

it('makes of any name one short line without markup or marks that reorder it', () => {
  expect(shownName('Anna\nKaffee \u202Egnp')).toBe('Anna Kaffee gnp')
  expect(shownName('<b>Anna</b> & Söhne')).toBe('‹b›Anna‹/b› & Söhne')
  expect(shownName('ä'.repeat(80))).toBe(`${'ä'.repeat(59)}…`)
})
