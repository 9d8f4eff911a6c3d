import type { Core } from '../core/core'
import { AppError, isAppError } from '../core/errors'
import { originToTry } from '../core/connection/test-origin'
import { parse, type Handlers } from './handlers'
import type { ImportFiles } from './imports'
import * as input from './input'

export function createConnectionIpc({ connection, accounts, active }: Core, caFile: ImportFiles): Handlers<'connection'> {
  async function read(path: string) {
    return caFile.read(path).catch((error: unknown) => {
      throw isAppError(error, 'import-unreadable') ? new AppError('ca-file-unreadable') : error
    })
  }

  return {
    state: () => connection.view(),
    async signIn(typed) {
      const { proxy, user, password } = parse(input.proxySignIn, typed)
      await connection.signIn(proxy, { user, password })
      return connection.view()
    },
    async forgetSignIn(proxy) {
      await connection.forgetSignIn(parse(input.path, proxy))
      return connection.view()
    },
    async test() {
      const first = active.get()
      const ids = [...(first === null ? [] : [first]), ...accounts.ids()]
      const origin = originToTry(ids.map(id => accounts.profile(id).environment))
      if (origin === null) throw new AppError('not-found')
      return connection.test(origin)
    },
    async chooseCaFile() {
      const path = await caFile.choose()
      if (path === null) return null
      const { name, bytes } = await read(path)
      await connection.trust(name, new TextDecoder().decode(bytes))
      return connection.view()
    },
    async removeCaFile() {
      await connection.distrust()
      return connection.view()
    },
  }
}
