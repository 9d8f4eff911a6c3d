import { createSubUser, type FakeAccount, type SubUser } from './account'
import { createSeed } from './data/seed'
import type { Shop } from './data/shop'
import * as shops from './data/shops'

/** What a user would type to add a sample account, and what the sandbox serves for it. */
export interface SampleAccount {
  readonly label: string
  readonly accountId: string
  readonly apiKey: string
  readonly accountClass: 'live' | 'test'
  readonly colour: 'slate' | 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'
  readonly tags: readonly string[]
  readonly note: string
  readonly account: FakeAccount
}

interface Sample extends Omit<SampleAccount, 'account'> {
  /** The account name that the server answers. */
  readonly name: string
  readonly shop: Shop
  /** What differs from a healthy modern account. */
  readonly served?: Partial<FakeAccount>
  readonly subUser?: Partial<SubUser>
}

/** Invented customers, the same in every run. */
export function sampleAccounts(): SampleAccount[] {
  return samples.map(({ name, shop, served, subUser, ...typed }) => {
    const { accountId, apiKey } = typed
    const seed = createSeed(accountId)
    const account: FakeAccount = {
      id: accountId,
      name,
      legacyId: null,
      apiKey,
      shop,
      subUser: createSubUser({
        id: seed.uuid('sub-user'),
        configuration_id: seed.uuid('configuration'),
        firstname: null,
        lastname: null,
        user_permission_template_id: null,
        ...subUser,
      }),
      ...served,
    }
    return { ...typed, account }
  })
}

const MINUTE_MS = 60_000

const bakeryId = '5a3e0003-0b4c-4e41-8000-000000000003'
const bakerySeed = createSeed(bakeryId)

const samples: readonly Sample[] = [
  {
    label: 'Elbkontor',
    name: 'Kaffeerösterei Elbkontor GmbH',
    accountId: '5a3e0001-0c0f-4fee-8000-000000000001',
    apiKey: 'sample-key-elbkontor-0001',
    accountClass: 'live',
    colour: 'amber',
    tags: ['retail', 'hamburg'],
    note: 'Two branches. Everything is in order here: a good place to begin.',
    shop: shops.roastery,
    subUser: { name: 'Webshop', description: 'Syncs the web shop' },
  },
  {
    label: 'Radwerk Freiburg',
    name: 'Radwerk Freiburg e.K.',
    accountId: '5a3e0002-0b1c-4c1e-8000-000000000002',
    apiKey: 'sample-key-radwerk-0002',
    accountClass: 'test',
    colour: 'blue',
    tags: ['retail', 'legacy'],
    note: 'From before 2018: resource paths use its legacy id.',
    shop: shops.bikeShop,
    served: { legacyId: '5A3E00020B1C4C1E9FE9900870C4D328' },
    subUser: { name: 'Workshop planner', role: 'manager', scopes: ['products:read', 'products:read:one', 'customers'] },
  },
  {
    label: 'Bäckerei Kornblum',
    name: 'Bäckerei Kornblum Filialbetriebe',
    accountId: bakeryId,
    apiKey: 'sample-key-kornblum-0003',
    accountClass: 'live',
    colour: 'orange',
    tags: ['gastro', 'chain'],
    note: 'Four branches; the key may see two of them.',
    shop: shops.bakery,
    subUser: {
      name: 'Daily figures',
      role: 'accountant',
      scopes: ['analytics:delegated', 'products:read'],
      locations: [bakerySeed.uuid('branch', 0), bakerySeed.uuid('branch', 3)],
      groups: { region: 'Leipzig' },
    },
  },
  {
    label: 'Museumsshop',
    name: 'Museumsshop am Theaterplatz',
    accountId: '5a3e0004-0a4e-4e5a-8000-000000000004',
    apiKey: 'sample-key-museum-0004',
    accountClass: 'test',
    colour: 'violet',
    tags: ['retail'],
    note: 'Its sub_user has empty lists where others have null.',
    shop: shops.museumShop,
    subUser: { name: 'Ticketing', scopes: [], locations: [], attributes: [], groups: {} },
  },
  {
    label: 'Nordlicht',
    name: 'Nordlicht Concept Store',
    accountId: '5a3e0005-0c0c-4e97-8000-000000000005',
    apiKey: 'sample-key-nordlicht-0005',
    accountClass: 'test',
    colour: 'teal',
    tags: ['retail', 'short token'],
    note: 'Tokens live five minutes: watch one being renewed.',
    shop: shops.conceptStore,
    served: { tokenLifeMs: 5 * MINUTE_MS },
    subUser: { name: 'Price sync', role: 'purchaser', scopes: ['products:read', 'products:update'] },
  },
  {
    label: 'Blumen Wiesengrün',
    name: 'Blumen Wiesengrün',
    accountId: '5a3e0006-0f10-4a15-8000-000000000006',
    apiKey: 'sample-key-wiesengruen-0006',
    accountClass: 'live',
    colour: 'pink',
    tags: ['retail', 'needs attention'],
    note: 'The sub_user behind this key is blocked.',
    shop: shops.florist,
    subUser: { name: 'Old integration', blocked: true, user: { id: null, email: 'rosa.wiesner@example.com' } },
  },
  {
    label: 'Weinhandlung Rebstock',
    name: 'Weinhandlung Rebstock',
    accountId: '5a3e0007-0e1e-4bad-8000-000000000007',
    apiKey: 'sample-key-rebstock-refused-0007',
    accountClass: 'test',
    colour: 'red',
    tags: ['retail', 'needs attention'],
    note: 'The customer replaced the key: this one is refused.',
    shop: shops.wineShop,
    served: { apiKey: 'sample-key-rebstock-0007' },
  },
  {
    label: 'Eisdiele Polarstern',
    name: 'Eisdiele Polarstern',
    accountId: '5A3E00080E154E158000000000000008',
    apiKey: 'sample-key-polarstern-0008',
    accountClass: 'test',
    colour: 'slate',
    tags: ['gastro', 'legacy'],
    note: 'The oldest form of answer: no sub_user at all, and an account id without dashes.',
    shop: shops.iceCreamParlour,
    served: { subUser: undefined, legacyId: '' },
  },
  {
    label: 'Buchhandlung Lesezeichen',
    name: 'Buchhandlung Lesezeichen OHG',
    accountId: '5a3e0009-0b0c-4bee-8000-000000000009',
    apiKey: 'sample-key-lesezeichen-0009',
    accountClass: 'test',
    colour: 'green',
    tags: ['retail', 'messages'],
    note: 'The sub_user also carries a key for the message queue; the app never shows it.',
    shop: shops.bookshop,
    served: { legacyId: undefined },
    subUser: {
      name: 'Stock events',
      key: { mq_account: { key: { type: 'service_account', project_id: 'sample-project', private_key: 'sample-private-key-0009' } } },
    },
  },
]
