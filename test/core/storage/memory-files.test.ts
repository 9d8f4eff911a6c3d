import { describe, it } from 'vitest'
import { createMemoryFiles } from '../../../main/core/storage/memory-files'
import { filesContract } from '../../contracts/files'
import { createFakeFiles } from '../../fakes/files'

describe('files in memory', () => {
  for (const [promise, check] of filesContract(async () => createMemoryFiles())) it(promise, check)
})

describe('the fake files of the tests', () => {
  for (const [promise, check] of filesContract(async () => createFakeFiles())) it(promise, check)
})
