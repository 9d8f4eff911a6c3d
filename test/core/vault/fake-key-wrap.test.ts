import { describe, it } from 'vitest'
import { keyWrapContract } from '../../contracts/key-wrap'
import { createFakeKeyring, createFakeKeyWrap } from '../../fakes/key-wrap'

describe('the fake key wrap of the tests', () => {
  const keyring = createFakeKeyring()
  for (const [promise, check] of keyWrapContract(() => createFakeKeyWrap(keyring))) it(promise, check)
})
