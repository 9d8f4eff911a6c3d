import { createSubUser, type FakeAccount } from '../../main/sandbox/account'

const trades = ['Bäckerei', 'Blumen', 'Bistro', 'Weinkontor', 'Fahrrad', 'Buchladen', 'Kaffee', 'Feinkost', 'Optik', 'Spielwaren']
const places = ['Altona', 'Lindenau', 'Köln', 'Neukölln', 'Sendling', 'Gries', 'Wien', 'Ottensen', 'Giesing', 'Mitte']
/** Each letter more is held by half as many accounts, so that every key stroke of a search for it changes the list. */
export const NARROWING = 'qxjyqz'

/** Two hosts, so that the limit of sign-ins at one host is not the limit of all. */
export const HOSTS = 2

export interface SeedAccount {
  readonly label: string
  readonly id: string
  readonly key: string
  readonly tags: readonly string[]
  readonly host: number
}

export function seedAccounts(count: number): SeedAccount[] {
  return Array.from({ length: count }, (_, n) => ({
    label: `${trades[n % 10]} ${places[Math.floor(n / 10) % 10]} ${n}`,
    id: uuid(n),
    key: `bench-key-${uuid(n + 500_000)}`,
    tags: [`team-${n % 12}`, NARROWING.slice(0, halvings(n))].filter(tag => tag !== ''),
    host: n % HOSTS,
  }))
}

export function fakeAccounts(count: number, host: number): FakeAccount[] {
  return seedAccounts(count).filter(account => account.host === host).map(({ id, label, key }) => ({
    id, name: `${label} GmbH`, legacyId: null, apiKey: key, subUser: createSubUser({ name: label, scopes: ['transactions:read', 'products:read'] }),
  }))
}

/** The file that a user would import. */
export function csvOf(accounts: readonly SeedAccount[], baseUrls: readonly string[]): string {
  const lines = accounts.map(({ label, id, key, tags, host }) => [label, id, key, baseUrls[host], tags.join(';'), 'seeded'].join(','))
  return ['label,account id,api key,environment,tags,note', ...lines].join('\n')
}

/** How often n can be halved. */
function halvings(n: number): number {
  return n === 0 ? NARROWING.length : 31 - Math.clz32(n & -n)
}

function uuid(n: number): string {
  return `${n.toString(16).padStart(8, '0')}-be4c-4be4-8be4-${(n * 7919).toString(16).padStart(12, '0')}`
}
