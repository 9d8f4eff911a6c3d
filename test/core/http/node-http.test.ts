import { describe, it } from 'vitest'
import { httpContract } from '../../contracts/http'
import { createNodeHttp } from '../../fakes/node-http'

describe('Http over Node, which tests use, keeps the promises of the port', () => {
  it.each(httpContract(createNodeHttp))('%s', (_, run) => run())
})
