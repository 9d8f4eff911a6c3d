/** Read-only test requests. Source: Tillhub's SDKs and schemas; logging out is a GET as well and is kept out on purpose. */
export type CatalogueGroup = 'access' | 'places' | 'products' | 'sales' | 'integration'
export type CatalogueNote = 'no-account-in-path' | 'total' | 'connection-test' | 'bookkeeping' | 'account-settings' | 'legacy'

export interface CatalogueEntry {
  readonly group: CatalogueGroup
  readonly resource: string
  readonly path: string
  readonly note?: CatalogueNote
  /** The answer holds personal or confidential data. */
  readonly personal?: true
}

const account = '{{account.pathId}}'

export const catalogue: readonly CatalogueEntry[] = [
  { group: 'access', resource: 'me', path: '/api/v0/me', note: 'no-account-in-path' },
  { group: 'access', resource: 'supported-events', path: '/api/v0/supported-events', note: 'no-account-in-path' },
  { group: 'access', resource: 'webhooks/defaults', path: '/api/v0/webhooks/defaults', note: 'no-account-in-path' },
  { group: 'access', resource: 'configurations', path: `/api/v0/configurations/${account}?owner=self`, note: 'account-settings' },
  { group: 'access', resource: 'user_permission_templates', path: `/api/v0/user_permission_templates/${account}` },
  { group: 'places', resource: 'branches', path: `/api/v1/branches/${account}?limit=10` },
  { group: 'places', resource: 'branches/meta', path: `/api/v0/branches/${account}/meta`, note: 'total' },
  { group: 'places', resource: 'registers', path: `/api/v1/registers/${account}?limit=10` },
  { group: 'places', resource: 'devices', path: `/api/v1/devices/${account}?limit=10` },
  { group: 'places', resource: 'staff', path: `/api/v0/staff/${account}?limit=10`, personal: true },
  { group: 'places', resource: 'staff_groups', path: `/api/v0/staff_groups/${account}?limit=10` },
  { group: 'products', resource: 'products', path: `/api/v1/products/${account}?limit=1&deleted=false`, note: 'connection-test' },
  { group: 'products', resource: 'products/meta', path: `/api/v1/products/${account}/meta`, note: 'total' },
  { group: 'products', resource: 'product_groups', path: `/api/v0/product_groups/${account}?limit=10` },
  { group: 'products', resource: 'stock/locations', path: `/api/v0/stock/${account}/locations` },
  { group: 'products', resource: 'warehouses', path: `/api/v0/warehouses/${account}?limit=10` },
  { group: 'sales', resource: 'taxes', path: `/api/v0/taxes/${account}?deleted=false` },
  { group: 'sales', resource: 'accounts', path: `/api/v0/accounts/${account}`, note: 'bookkeeping' },
  { group: 'sales', resource: 'payment_options', path: `/api/v0/payment_options/${account}` },
  { group: 'sales', resource: 'discounts', path: `/api/v0/discounts/${account}` },
  { group: 'sales', resource: 'transactions', path: `/api/v1/transactions/${account}?limit=1`, personal: true },
  { group: 'sales', resource: 'balances', path: `/api/v1/balances/${account}?limit=1`, personal: true },
  { group: 'sales', resource: 'customers/meta', path: `/api/v0/customers/${account}/meta`, note: 'total' },
  { group: 'integration', resource: 'webhooks', path: `/api/v0/webhooks/${account}?limit=10`, personal: true },
  { group: 'integration', resource: 'audits/logs', path: `/api/v0/audits/${account}/logs?limit=10`, personal: true },
  { group: 'integration', resource: 'storefronts', path: `/api/v0/storefronts/${account}` },
  { group: 'integration', resource: 'settings_old', path: `/api/v0/settings_old/${account}`, note: 'legacy' },
]

/** What to try first with a new account, from the token alone to the account's own data. */
export const starters: readonly CatalogueEntry[] = catalogue.filter(({ path }) =>
  ['/api/v0/me', '/api/v0/supported-events', `/api/v1/products/${account}?limit=1&deleted=false`, `/api/v1/branches/${account}?limit=10`].includes(path),
)
