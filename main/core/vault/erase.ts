import { OPENING } from './open-vault'
import type { VaultCore } from './vault-core'
import { createVaultDocument } from './vault-file'

export interface Erase {
  /** Removes the vault with all its copies and what the keyrings keep for it, the file itself last; then it is not open any more. */
  erase(): Promise<void>
}

export function createErase({ deps, inTurn, leave }: VaultCore): Erase {
  const { files, wraps } = deps
  return {
    erase: () => inTurn(async () => {
      const document = createVaultDocument(deps)
      const loaded = await document.load()
      const copies = (await document.kept()).map(({ stored }) => stored)
      const vaultIds = new Set([loaded, ...copies].flatMap(each => (each.kind === 'ready' ? [each.value.vaultId] : [])))
      leave(OPENING)
      for (const vaultId of vaultIds) for (const wrap of wraps) await wrap.forget(vaultId)
      const copiesFirst = [...(await files.list('vault/quarantine')).map(name => `quarantine/${name}`), ...(await files.list('vault')).sort()]
      for (const name of copiesFirst) await files.remove(`vault/${name}`)
    }),
  }
}
