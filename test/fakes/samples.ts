import type {
  AccountColour, AccountId, AccountView, ErrorCode, ErrorView, IdentityView, JsonObject, KeyState, SessionView, SlotKind, SlotView,
  TokenState,
} from '../../preload/views'

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export function sampleError(code: ErrorCode, more: Partial<ErrorView> = {}): ErrorView {
  return { code, status: null, requestId: null, serverMessage: null, detail: null, accountId: null, retryAt: null, ...more }
}

export function sampleAccount(more: Partial<Omit<AccountView, 'id'>> & { readonly id: string }): AccountView {
  const title = more.title ?? more.label ?? 'Bäckerei Anna'
  return {
    label: title, title, accountId: '4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01', accountName: null,
    environment: { kind: 'production', baseUrl: 'https://api.tillhub.com' }, accountClass: 'live', colour: 'teal', tags: [], note: '',
    pinned: false, frozen: false, holdToSend: false, createdAt: Date.UTC(2026, 0, 12, 9), keyReadable: true, ...more, id: more.id as AccountId,
  }
}

export function sampleSlot(kind: SlotKind, now: number): SlotView {
  const passphrase = kind === 'passphrase'
  return {
    kind, backend: passphrase ? 'scrypt' : 'gnome_libsecret', platform: 'linux', createdAt: now - 40 * dayMs, openedAt: passphrase ? null : now,
    scrypt: passphrase ? { n: 131_072, r: 8, p: 1 } : null,
  }
}

interface SessionSample {
  readonly id: AccountId
  readonly now: number
  readonly key?: KeyState
  readonly keyReason?: ErrorView
  readonly token?: TokenState
  readonly tokenReason?: ErrorView
  /** Until the token ends. */
  readonly leftMs?: number
}

export function sampleSession({ id, now, key = 'accepted', keyReason, token = 'held', tokenReason, leftMs = 29 * dayMs }: SessionSample): SessionView {
  const endsAt = token === 'held' ? now + leftMs : null
  const issuedAt = endsAt && Math.min(now - minuteMs, endsAt - 30 * dayMs)
  return {
    id,
    key: { state: key, reason: keyReason ?? null, changedAt: now - 3 * hourMs },
    token: {
      state: token, reason: tokenReason ?? null, changedAt: now - 3 * hourMs, issuedAt, endsAt,
      warnAt: endsAt && endsAt - 5 * minuteMs, renewsAt: endsAt && endsAt - 4 * minuteMs, expiresAt: endsAt,
    },
    pathId: key === 'accepted' ? '5b9f6a2c-0000-4000-8000-00000000a001' : null,
    serverAccountId: key === 'accepted' ? '4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01' : null,
    legacyId: key === 'accepted' ? '5b9f6a2c-0000-4000-8000-00000000a001' : null,
    subUserId: 'b1c9a6de-0000-4000-8000-00000000c001', role: key === 'accepted' ? 'serviceaccount' : null, configurationId: 'e7d0a2f4-0000-4000-8000-00000000d001',
    host: 'api.tillhub.com', requestId: 'a3f0c1d2-4b5e-4f60-8a71-92b3c4d5e6f7', skewMs: 0, lastUsedAt: now - 20 * minuteMs,
  }
}

export function sampleSubUser(): JsonObject {
  return {
    id: 'b1c9a6de-0000-4000-8000-00000000c001', user_id: '4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01', username: 'Warenwirtschaft',
    role: 'serviceaccount', roles: null, scopes: ['products:read', 'products:write', 'transactions:read', 'customers:read'],
    groups: null, locations: ['c0ffee00-0000-4000-8000-00000000b001'], active: true, blocked: false, deleted: false,
    configuration: null, configuration_id: 'e7d0a2f4-0000-4000-8000-00000000d001', api_key: '••••••••', key: '••••••••',
    created_at: { iso: '2025-03-04T08:15:00.000Z', unix: 1741076100 }, updated_at: { iso: '2026-10-30T14:02:11.000Z', unix: 1793368931 },
    metadata: { source: 'dashboard' }, parents: [], icon_id: null,
  }
}

export function sampleIdentity(id: AccountId, now: number): IdentityView {
  return {
    id, takenAt: now - 3 * hourMs, subUser: sampleSubUser(),
    user: { id: '4564f6f0-7a4c-4a6b-9f0e-6d1b1f6f5a01', name: 'bäckerei-anna', display_name: 'Bäckerei Anna GmbH' },
    history: [
      {
        takenAt: now - 2 * dayMs, lastAt: now - 3 * hourMs, requestId: 'request-of-the-change',
        changes: [
          { path: 'sub_user.role', kind: 'changed', before: 'manager', after: 'serviceaccount' },
          { path: 'sub_user.scopes', kind: 'changed', before: ['products:read', 'staff:create'], after: ['products:read', 'customers:read'] },
        ],
      },
      { takenAt: now - 9 * dayMs, lastAt: now - 2 * dayMs - hourMs, requestId: null, changes: [] },
    ],
  }
}

interface Samples { readonly accounts: AccountView[]; readonly sessions: SessionView[] }

/** Eight accounts, each in another state. */
export function samples(now: number): Samples {
  const staging = { kind: 'staging', baseUrl: 'https://staging-api.tillhub.com' } as const
  const accounts = [
    sampleAccount({ id: 'anna', title: 'Bäckerei Anna', accountName: 'Bäckerei Anna GmbH', tags: ['Berlin', 'Bakery'], pinned: true }),
    sampleAccount({ id: 'nord', title: 'Café Nordlicht', accountName: 'Nordlicht Gastronomie', colour: 'blue', accountId: '8c0d6b7e90f14d2aa6d1c2b3a4958677' }),
    sampleAccount({ id: 'rad', title: 'Radhaus Köln', accountName: 'Radhaus Köln e.K.', colour: 'amber', tags: ['Köln'] }),
    sampleAccount({ id: 'blume', title: 'Blumen Sommer', colour: 'red' }),
    sampleAccount({ id: 'mode', title: 'Modehaus Lindqvist', accountName: 'Lindqvist Retail AB', colour: 'violet', tags: ['Key customer'] }),
    sampleAccount({ id: 'stage', title: 'Integration (staging)', accountName: 'Tillhub Integration', colour: 'slate', accountClass: 'test', environment: staging }),
    sampleAccount({ id: 'weg', title: 'Weinhandlung am Wall', colour: 'pink', keyReadable: false }),
    sampleAccount({
      id: 'box', title: 'Sandbox: Corner Shop', accountName: 'Corner Shop', colour: 'green', accountClass: 'test',
      environment: { kind: 'sandbox', baseUrl: 'http://127.0.0.1:49152' },
    }),
  ]
  const of = (id: string, more: Omit<SessionSample, 'id' | 'now'> = {}): SessionView => sampleSession({ id: id as AccountId, now, ...more })
  const refused = sampleError('key-refused', { status: 401, requestId: '5f0e2a77-19c4-4cf6-8f0b-3f3c3a1f9a10' })
  return {
    accounts,
    sessions: [
      of('anna'),
      of('nord', { leftMs: 4 * minuteMs + 9_000 }),
      of('rad', { leftMs: 23 * hourMs, tokenReason: sampleError('offline') }),
      of('blume', { key: 'refused', keyReason: refused, token: 'none', tokenReason: refused }),
      of('mode', { key: 'blocked', keyReason: sampleError('sub-user-blocked') }),
      of('stage', { leftMs: -2 * hourMs }),
      of('weg', { key: 'unreadable', keyReason: sampleError('record-unreadable'), token: 'none' }),
      of('box', { key: 'unchecked', token: 'unreachable', tokenReason: sampleError('connection-refused') }),
    ],
  }
}

const colours: readonly AccountColour[] = ['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']
const trades = ['Bäckerei', 'Café', 'Buchhandlung', 'Blumen', 'Weinhandel', 'Apotheke', 'Hofladen', 'Fahrräder']
const towns = ['Berlin', 'Köln', 'Hamburg', 'München', 'Leipzig', 'Bremen', 'Freiburg']

/** As many accounts as wanted, of all kinds, the same ones each time. */
export function manySamples(count: number, now: number): Samples {
  const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T
  const accounts = Array.from({ length: count }, (_, at) => {
    const town = pick(towns, at * 5)
    return sampleAccount({
      id: `n${at}`, title: `${pick(trades, at)} ${town} ${at + 1}`, accountName: at % 3 ? `${town} Handel ${at + 1} GmbH` : null,
      accountId: `${at.toString(16).padStart(8, '0')}-7a4c-4a6b-9f0e-6d1b1f6f5a01`, colour: pick(colours, at), tags: [town],
      accountClass: at % 4 ? 'live' : 'test',
    })
  })
  return { accounts, sessions: accounts.map(({ id }, at) => sampleSession({ id, now, leftMs: ((at * 37) % 700) * hourMs })) }
}
