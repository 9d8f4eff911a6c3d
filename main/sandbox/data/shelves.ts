import type { JsonObject } from '../json'
import type { Row } from '../paging'
import { createSeed, type Seed } from './seed'
import { articlesOf, cents, tillsOf, type Shop } from './shop'

/** The rows of one account that requests read and change. */
export interface Shelves {
  readonly products: Row[]
  readonly branches: Row[]
  readonly registers: Row[]
  readonly taxes: Row[]
  readonly productGroups: Row[]
  /** Bookkeeping accounts. */
  readonly accounts: Row[]
  readonly staff: Row[]
  readonly customers: Row[]
  readonly serviceCategories: Row[]
  readonly configurations: Row[]
  readonly iamUsers: Row[]
}

const OPENED_AT = Date.parse('2021-04-09T15:00:00.000Z')
const DAY_MS = 86_400_000

export function shelvesOf(accountId: string, shop: Shop, configurationId: string): Shelves {
  const seed = createSeed(accountId)
  return {
    products: productsOf(seed, shop),
    branches: branchesOf(seed, shop),
    registers: registersOf(seed, shop),
    taxes: [7, 19].map((rate) => ({
      id: seed.uuid('tax', rate),
      name: `Tax ${rate}%`,
      type: 'vat',
      account: seed.uuid('account', rate),
      rate: rate / 100,
      percentage: rate,
      is_fixed: false,
      rate_class: rate === 19 ? 'normal' : 'reduced',
      ...since(0),
    })),
    productGroups: shop.groups.map((group, index) => ({
      id: seed.uuid('group', group.name),
      product_group_id: String(index + 1).padStart(5, '0'),
      name: group.name,
      tax: seed.uuid('tax', group.tax),
      account: seed.uuid('account', group.tax),
      color: seed.pick(['#87cef9', '#f9c987', '#a5d6a7', '#ce93d8'], 'colour', index),
      images: null,
      custom_ids: null,
      metadata: null,
      ...since(index),
    })),
    accounts: [7, 19].map((rate) => ({
      id: seed.uuid('account', rate),
      fa_account_number: rate === 19 ? '8400' : '8300',
      name: `Erlöse ${rate}%`,
      type: 'revenue',
      accounts: null,
      financial_accounts: null,
      description: null,
      metadata: null,
      ...since(0),
    })),
    staff: shop.staff.map((name, index) => ({
      id: seed.uuid('staff', index),
      ...person(name),
      displayname: null,
      phonenumbers: null,
      pin: null,
      staff_number: String(index + 1),
      scopes: ['staff:staff'],
      locations: null,
      default: index === 0,
      metadata: null,
      ...since(index),
    })),
    customers: customersOf(seed, shop),
    serviceCategories: (shop.services ?? []).map((name, index) => ({
      id: seed.uuid('service', index), name, description: null, ...since(index),
    })),
    configurations: [{ id: configurationId, owner: 'self', level: 'client_account', name: null, features: null }],
    iamUsers: shop.staff.slice(0, 2).map((name, index) => ({
      id: seed.uuid('iam', index),
      ...person(name),
      role: index === 0 ? 'owner' : 'manager',
      status: 'ACTIVE',
    })),
  }
}

function productsOf(seed: Seed, shop: Shop): Row[] {
  return articlesOf(shop).map(({ name, group, gross, net }, index) => ({
    id: seed.uuid('product', index),
    custom_id: String(1001 + index),
    name,
    summary: null,
    description: null,
    account: seed.uuid('account', group.tax),
    tax: seed.uuid('tax', group.tax),
    type: 'product',
    product_group: seed.uuid('group', group.name),
    barcode: `4012345${String(seed.below(1e6, 'barcode', index)).padStart(6, '0')}`,
    sku: null,
    codes: [],
    prices: {
      base_prices: [],
      branch_prices: [],
      scaled_prices: [],
      default_prices: [{
        cost: 0,
        amount: { net, gross },
        margin: 0,
        currency: 'EUR',
        purchase_price: cents(gross * 0.55),
      }],
    },
    stockable: true,
    stock_mode: 'simple',
    discountable: true,
    linkable: true,
    is_service: false,
    sellable: true,
    purchasable: true,
    ...since(index),
  }))
}

function branchesOf(seed: Seed, { branches }: Shop): Row[] {
  return branches.map(({ name, street, postalCode, city }, index) => ({
    id: seed.uuid('branch', index),
    branch_number: index + 1,
    name,
    phonenumbers: null,
    email: `filiale${index + 1}@example.com`,
    receipt_header: name,
    receipt_footer: 'Vielen Dank für Ihren Einkauf',
    custom_id: String(index + 1),
    external_custom_id: null,
    cost_center: null,
    addresses: [{ street, locality: city, postal_code: postalCode, country: 'DE', type: 'local' }],
    signing_configuration: { signature_type: 'fiskaltrust', auth: { key: null, secret: null }, resource: null },
    timezone_default: 'Europe/Berlin',
    currency_default: 'EUR',
    metadata: {},
    ...since(index),
  }))
}

function registersOf(seed: Seed, shop: Shop): Row[] {
  return tillsOf(shop).map((branch, index) => ({
    id: seed.uuid('register', index),
    register_number: index + 1,
    name: `Kasse ${index + 1}`,
    description: null,
    branch: seed.uuid('branch', branch),
    branch_number: branch + 1,
    device_id: seed.uuid('device', index),
    token_id: null,
    device_configuration: {
      network: { ip: `192.168.${10 + branch}.${20 + index}` },
      bundle_id: 'com.tillhub.app',
      device_token: `sample-push-token-${index + 1}`,
    },
    configuration: null,
    metadata: null,
    ...since(index),
  }))
}

function customersOf(seed: Seed, { customers = 6 }: Shop): Row[] {
  return Array.from({ length: customers }, (_, index) => ({
    id: seed.uuid('customer', index),
    customer_number: String(index + 1).padStart(4, '0'),
    ...person(`${seed.pick(firstNames, 'first', index)} ${seed.pick(lastNames, 'last', index)}`),
    company: null,
    is_b2b: false,
    phonenumbers: null,
    addresses: null,
    comment: null,
    customer_since: null,
    source: 'POS',
    metadata: {},
    ...since(index),
  }))
}

function person(name: string): JsonObject {
  const [firstname = '', lastname = ''] = name.split(' ')
  return { firstname, lastname, email: `${firstname}.${lastname}@example.com`.toLowerCase() }
}

/** The usual last fields of a row that was made so many days after the opening. */
function since(days: number): JsonObject {
  const unix = OPENED_AT + days * DAY_MS
  const at = { iso: new Date(unix).toISOString(), unix }
  return { active: true, deleted: false, created_at: at, updated_at: at }
}

const firstNames = ['Amira', 'Bente', 'Clemens', 'Dilan', 'Eske', 'Frieda', 'Gero', 'Hanna', 'Ilias', 'Juna', 'Kaspar', 'Liv']
const lastNames = ['Ahlers', 'Brandt', 'Cordes', 'Demir', 'Ebel', 'Fuchs', 'Grube', 'Harms', 'Ihlenfeld', 'Jansen', 'Kolbe', 'Lindner']
