import { grouped, type Resource } from './resource'

const range = ['start', 'end', 'branch_number', 'staff', 'format', 'q', 'limit']
const tiles = ['start', 'end', 'currency', 'branch', 'compare']

/** Revenue is confidential, so all of it is marked. */
function reports(version: Resource['version'], root: string, names: readonly string[], rest: Partial<Resource> = {}): Omit<Resource, 'group'>[] {
  return names.map(name => ({
    version, path: `analytics/{ca}/${root}${name}`, forms: ['list'], query: range, paging: 'cursor', personal: true, ...rest,
  }))
}

/** Reports and dashboard tiles; the rows stand inside `results[0]`. */
export const analytics = grouped('analytics', [
  ...reports(0, 'reports/', [
    'products/{number}', 'products/top', 'staff/overview', 'staff/sales', 'staff/products', 'staff/product_groups', 'staff/refunds', 'staff/payments',
    'payments/top', 'cash_book', 'customers/overview', 'customers/transactions', 'product_groups', 'product_groups/filters', 'vouchers', 'discounts',
    'transactions/simple',
  ]),
  ...reports(0, 'reports/', ['payments', 'payment_options', 'vat', 'balances', 'customers'], { forms: ['list', 'meta'] }),
  ...reports(0, 'aggregates/', ['revenues', 'revenues/sum', 'revenues/day_of_week', 'revenues/hour_of_day', 'product_groups']),
  ...reports(1, 'reports/', [
    'products', 'stocks', 'customers', 'discounts', 'inventory', 'inventory/stock_takings', 'payment_options', 'payments', 'processes', 'product_groups',
    'vat', 'vouchers',
  ]),
  ...reports(2, 'reports/', [
    'balances/overview', 'balances/{id}/detail', 'cashier_counting_protocols/overview', 'products', 'revenues/grouped', 'stocks', 'transactions/items',
    'transactions/overview', 'transactions/{id}/detail',
  ]),
  ...reports(2, 'reports/', ['datev'], { effect: 'starts-export' }),
  ...reports(3, 'reports/', ['balances/overview', 'cashier_counting_protocols/overview', 'datev', 'revenues/grouped', 'transactions/overview'], { note: 'newer' }),
  ...reports(4, '', [
    'revenue', 'revenue/average', 'revenue/top-products', 'revenue/top-staff', 'revenue/top-product-groups', 'revenue/top-branch-rate', 'payment-options',
    'products-return-rate', 'cartitems/average', 'open-purchase-orders/count', 'open-purchase-orders/expense', 'oms/revenue', 'oms/revenue/stats',
    'oms/rejection', 'oms/payment-methods/revenue', 'oms/payment-methods/acceptance', 'oms/payment-methods/rejection',
  ], { query: tiles, paging: 'none', note: 'needs-currency' }),
  {
    version: 0, path: 'gastro/reservations/appointments/report/{ca}', forms: ['list', 'meta'], query: ['start', 'end', 'limit', 'status'], paging: 'none',
    personal: true,
  },
  {
    version: 1, path: 'notifications/reports/communications/{ca}', forms: ['list', 'meta'], query: ['start', 'end', 'limit', 'status'], paging: 'none',
    personal: true, effects: { '/export': 'starts-export' },
  },
])
