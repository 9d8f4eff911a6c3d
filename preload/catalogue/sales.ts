import { each, grouped, std } from './resource'

/** Receipts, money, customers. */
export const sales = grouped('sales', [
  { version: 0, path: 'taxes/{ca}', forms: ['list', 'one'], query: std, paging: 'none', good: true, note: 'unpaged' },
  ...each(['accounts/{ca}', 'expense_accounts/{ca}'], {
    version: 0, forms: ['list', 'one'], query: [...std, 'type'], paging: 'none', good: true, note: 'bookkeeping',
  }),
  ...each(['payment_options/{ca}', 'reasons/{ca}'], { version: 0, forms: ['list', 'one'], query: std, paging: 'none' }),
  { version: 0, path: 'discounts/{ca}', forms: ['list', 'one', 'meta'], query: std, paging: 'cursor' },
  ...([0, 1] as const).map(version => ({ version, path: 'promotions/{ca}', forms: ['list', 'one'], query: std, paging: 'cursor' } as const)),
  {
    version: 1, path: 'transactions/{ca}', forms: ['list', 'meta'], below: ['/{id}/images', '/legacy', '/meta/legacy'],
    query: ['limit', 'legacy', 'format', 'type', 'start_date', 'end_date'], paging: 'cursor', personal: true,
    effects: { '/exports/questionnaire': 'starts-export' },
  },
  { version: 2, path: 'transactions/{ca}/{id}/images', forms: ['list'], paging: 'none', personal: true },
  {
    version: 3, path: 'transactions/{ca}', forms: ['list', 'one', 'meta'], below: ['/payment-method'], query: ['limit', 'orderFields', 'businessUnitId'],
    paging: 'cursors', personal: true, effects: { '/export': 'starts-export' }, note: 'card-payments',
  },
  { version: 0, path: 'transactions/{ca}/legacy', forms: ['list'], query: ['limit', 'cursor_field', 'cursor'], paging: 'cursor', personal: true, note: 'legacy' },
  {
    version: 0, path: 'transaction-batches/{ca}', forms: ['list', 'meta'], below: ['/{id}/download', '/{id}/download-input'],
    query: ['limit', 'state', 'orderFields'], paging: 'cursors', personal: true,
  },
  {
    version: 1, path: 'balances/{ca}', forms: ['list', 'one', 'meta'], query: ['start', 'end', 'branches', 'register', 'staff', 'limit', 'format'],
    paging: 'cursor', personal: true,
  },
  {
    version: 0, path: 'cashier_counting_protocols/{ca}', forms: ['list', 'meta'], query: [...std, 'cashier', 'branch', 'time'], paging: 'none', personal: true,
  },
  { version: 0, path: 'safes/{ca}', forms: ['list', 'one', 'meta'], query: ['location'], paging: 'cursor', personal: true },
  ...([0, 1] as const).map(version => ({
    version, path: 'safes/{ca}/logs', forms: ['list', 'meta'], query: ['start', 'end', 'operation', 'transfer_type', 'currency'], paging: 'cursor', personal: true,
  } as const)),
  {
    version: 1, path: 'vouchers/{ca}', forms: ['list', 'meta'], paging: 'cursor', personal: true, note: 'voucher-codes',
    query: [...std, 'code', 'amount_from', 'amount_to', 'expires_at_start', 'expires_at_end'],
  },
  {
    version: 0, path: 'vouchers/{ca}', forms: ['list', 'one', 'meta'], below: ['/{id}/logs', '/{id}/customers', '/logs', '/logs/meta', '/users'],
    query: std, paging: 'cursor', personal: true, note: 'voucher-codes',
  },
  ...each(['loyalty/voucher_systems/{ca}', 'loyalties/{ca}/abocard/systems'], { version: 0, forms: ['list', 'one'], query: std, paging: 'cursor' }),
  ...([0, 1] as const).map(version => ({
    version, path: 'customers/{ca}', forms: ['list', 'one', 'meta'], query: [...std, 'extended', 'location'], paging: 'cursor', personal: true,
  } as const)),
  { version: 2, path: 'customers/{ca}', forms: ['search'], paging: 'cursor', personal: true, note: 'newer' },
  { version: 1, path: 'carts/{ca}', forms: ['list', 'one', 'meta', 'search'], query: [...std, 'key'], paging: 'cursor', personal: true },
  {
    version: 0, path: 'invoices/{ca}', forms: ['list', 'one', 'meta'], paging: 'cursor', personal: true,
    query: ['limit', 'offset', 'filter', 'order_by', 'direction', 'location', 'embed[]', 'archived'],
  },
  {
    version: 2, path: 'orders/{ca}', forms: ['list', 'one', 'meta'], below: ['/features', '/keypairs'],
    query: ['limit', 'orderId', 'status', 'paymentMethod', 'q', 'type'], paging: 'cursors', personal: true,
  },
  {
    version: 0, path: 'payment-links/{ca}', forms: ['list', 'one', 'meta'], below: ['/{id}/payment-url', '/{id}/qr-code'],
    query: ['limit', 'branchId', 'status', 'orderFields'], paging: 'cursors', personal: true,
  },
  { version: 0, path: 'payment-products/{ca}', forms: ['list'], query: ['limit', 'state', 'type'], paging: 'cursors' },
  { version: 0, path: 'sales-streams/{ca}/moto', forms: ['list'], query: ['limit', 'state', 'type'], paging: 'none' },
  {
    version: 0, path: 'reservations/appointments/{ca}/customers/{customerId}', forms: ['list'], query: ['when', 'deleted', 'limit'], paging: 'cursors',
    personal: true,
  },
])
