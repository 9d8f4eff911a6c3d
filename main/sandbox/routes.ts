/**
 * The whole API at a glance. Inferred: what a service account may read, and the shape of rows that no source shows
 * (payment transactions, staff values, supported events).
 */
import { refusal, success, type ErrorShape } from './answers'
import { resourceRoutes, type Resource } from './resources'
import type { Route } from './routing'
import { subUserRoutes } from './sub-users'

const branches = {
  noun: 'branches',
  paging: 'cursor',
  writable: true,
  rows: ({ shelves }) => shelves.branches,
  obstacle({ shelves }, branch) {
    const open = shelves.registers.filter((register) => register['branch'] === branch.id && register['active'] === true).length
    return open > 0 ? `Branch could not be deleted because it has ${open} active registers.` : null
  },
} satisfies Omit<Resource, 'path'>

const resources: readonly Resource[] = [
  { path: '/api/v1/products', noun: 'products', paging: 'cursor', writable: true, rows: ({ shelves }) => shelves.products },
  { path: '/api/v0/branches', ...branches },
  { path: '/api/v1/branches', ...branches },
  { path: '/api/v1/registers', noun: 'registers', paging: 'cursor', rows: ({ shelves }) => shelves.registers },
  { path: '/api/v0/taxes', noun: 'all tax references', paging: 'none', rows: ({ shelves }) => shelves.taxes },
  { path: '/api/v0/product_groups', noun: 'product groups', paging: 'none', rows: ({ shelves }) => shelves.productGroups },
  { path: '/api/v0/accounts', noun: 'accounts', paging: 'none', rows: ({ shelves }) => shelves.accounts },
  { path: '/api/v0/staff', noun: 'staff', paging: 'cursor', rows: ({ shelves }) => shelves.staff },
  { path: '/api/v0/customers', noun: 'customers', paging: 'cursor', rows: ({ shelves }) => shelves.customers },
  { path: '/api/v1/transactions', noun: 'transactions', paging: 'cursor', rows: ({ receipts }, now) => receipts.sales(now) },
  { path: '/api/v3/transactions', noun: 'payment transactions', paging: 'after', rows: ({ receipts }, now) => receipts.cardPayments(now) },
  { path: '/api/v0/configurations', noun: 'configurations', paging: 'cursor', rows: ({ shelves }) => shelves.configurations },
  { path: '/api/v0/iam/users', noun: 'users', paging: 'after', rows: ({ shelves }) => shelves.iamUsers },
  { path: '/api/v1/service-categories', noun: 'service categories', paging: 'after', rows: ({ shelves }) => shelves.serviceCategories },
]

const general: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/api/v0/me',
    handle: ({ mark, tenant: { account }, claims }) =>
      success(mark, { msg: 'Success', results: [{ id: account.subUser?.id ?? account.id, role: claims.role, scopes: claims.scopes }] }),
  },
  {
    method: 'GET',
    pattern: '/api/v0/supported-events',
    handle: ({ mark }) => success(mark, {
      msg: 'Success',
      results: ['transaction', 'product', 'customer'].map((entity) =>
        ({ event: `${entity}.create.v0`, entity, eventType: 'create', version: 0, payloadExample: {} })),
    }),
  },
  {
    method: 'GET',
    pattern: '/api/v0/webhooks/defaults',
    handle: ({ mark }) => success(mark, {
      msg: 'Success',
      results: [{ ratePerSecond: 10, burst: 20, maxInFlight: 5, connectTimeoutMs: 5000, requestTimeoutMs: 30000 }],
    }),
  },
  {
    method: 'GET',
    pattern: '/api/v0/users/logout',
    handle({ mark, tokens, claims }) {
      tokens.end(claims)
      return success(mark, { msg: 'Logout successful.' })
    },
  },
  {
    method: 'GET',
    pattern: '/api/v0/client_accounts/:ca/connections',
    handle: ({ mark }) => success(mark, {
      msg: 'Success',
      results: [{ connectedDashboards: {}, connectedDashboardsList: [], connectedDashboardsDetails: {} }],
    }),
  },
]

/** Where official tests show an error body of its own shape. */
const failing: readonly Route[] = ([
  ['GET', '/api/v1/products/:ca/barcode', 409, '', 'name-results'],
  ['POST', '/api/v0/vouchers/:ca', 409, 'this code has a conflict', 'msg-request-error'],
  ['GET', '/api/v0/vouchers/:ca', 500, 'Something broke unexpectedly', 'msg-request'],
  ['GET', '/api/v0/payment-products/:ca', 404, '', 'error-string'],
  ['DELETE', '/api/v1/service-steps/:ca/:id', 400, 'Service step is in use.', 'blocking-services'],
  ['DELETE', '/api/v1/notifications/unsubscribe/:ca/:id', 404, 'Could not find', 'msg'],
  ['GET', '/api/v1/notifications/reports/communications/:ca/export', 503, '', 'empty'],
] satisfies [string, string, number, string, ErrorShape][]).map(([method, pattern, status, msg, shape]) => ({
  method,
  pattern,
  handle: ({ mark }) => refusal(mark, status, msg, shape),
}))

export const routes: readonly Route[] = [...general, ...failing, ...subUserRoutes, ...resources.flatMap(resourceRoutes)]
