import type { Api } from '../../preload/contract'
import type { AuthorityView, ConnectionView } from '../../preload/connection-views'

export const sampleAuthority: AuthorityView = {
  name: 'Office Root CA, Office GmbH, DE', fingerprint: Array.from({ length: 32 }, (_, at) => (at * 7 + 16).toString(16).slice(-2).toUpperCase()).join(':'),
  validTo: Date.UTC(2031, 4, 1), isRoot: true,
}

/** Keeps sign-ins and one authority, and reaches every host. */
export function createFakeConnection({ start = {}, onCaFile }: { readonly start?: Partial<ConnectionView>; readonly onCaFile: (name: string | null) => void }): Api['connection'] {
  let view: ConnectionView = { signIns: [], asking: null, authorities: [], problem: null, ...start }
  const change = (more: Partial<ConnectionView>): ConnectionView => (view = { ...view, ...more })
  return {
    state: async () => view,
    signIn: async ({ proxy }) => change({ signIns: [...(view.signIns ?? []), proxy], asking: null }),
    forgetSignIn: async (proxy) => change({ signIns: (view.signIns ?? []).filter((each) => each !== proxy) }),
    test: async () => ({ host: 'api.tillhub.com', by: ['PROXY proxy.office.test:3128'], ms: 84, status: 404, error: null }),
    chooseCaFile: async () => {
      onCaFile('office.pem')
      return change({ authorities: [sampleAuthority] })
    },
    removeCaFile: async () => {
      onCaFile(null)
      return change({ authorities: [] })
    },
  }
}
