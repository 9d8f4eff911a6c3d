import type { Row } from '../paging'
import { createSeed, type Seed } from './seed'
import { articlesOf, cents, tillsOf, type Shop } from './shop'

/** What the tills have sold up to a moment, newest first: today so far and the two days before. */
export interface ReceiptBook {
  sales(now: number): Row[]
  cardPayments(now: number): Row[]
}

interface Receipt { readonly at: number; readonly sale: Row; readonly cardPayment: Row | null }

const DAY_MS = 86_400_000
const DAYS = 3
/** Shops are open from 7 to 17 o'clock UTC. */
const OPENS_MS = 7 * 3_600_000
const OPEN_MS = 10 * 3_600_000

/** The same day always has the same receipts. */
export function receiptBook(accountId: string, shop: Shop): ReceiptBook {
  const seed = createSeed(accountId)
  const written = new Map<number, Receipt[]>()

  function receiptsOn(day: number): Receipt[] {
    const receipts = written.get(day) ?? writeDay(seed, shop, day, accountId)
    written.set(day, receipts)
    return receipts
  }
  function receiptsUntil(now: number): Receipt[] {
    const today = Math.floor(now / DAY_MS)
    return Array.from({ length: DAYS }, (_, age) => receiptsOn(today - age)).flat().filter(({ at }) => at <= now)
  }
  return {
    sales: (now) => receiptsUntil(now).map(({ sale }) => sale),
    cardPayments: (now) => receiptsUntil(now).flatMap(({ cardPayment }) => cardPayment ?? []),
  }
}

function writeDay(seed: Seed, shop: Shop, day: number, accountId: string): Receipt[] {
  const usual = shop.receiptsPerDay ?? 12
  const count = Math.ceil(usual * 0.75) + seed.below(Math.ceil(usual / 2), 'count', day)
  return Array.from({ length: count }, (_, index) => day * DAY_MS + OPENS_MS + seed.below(OPEN_MS, 'time', day, index))
    .sort((a, b) => b - a)
    .map((at, index) => writeReceipt(seed, shop, accountId, at, `${day}-${String(count - index).padStart(3, '0')}`))
}

function writeReceipt(seed: Seed, shop: Shop, accountId: string, at: number, number: string): Receipt {
  const tills = tillsOf(shop)
  const till = seed.below(tills.length, 'till', number)
  const branch = tills[till] ?? 0
  const items = itemsOf(seed, shop, number)
  const gross = cents(items.reduce((sum, { amount_total }) => sum + amount_total.gross, 0))
  const net = cents(items.reduce((sum, { amount_total }) => sum + amount_total.net, 0))
  const payment = seed.pick(['card', 'card', 'cash'], 'payment', number)
  const date = new Date(at).toISOString()
  const sale: Row = {
    id: seed.uuid('sale', number),
    created_at: date,
    updated_at: date,
    date,
    type: 'sale',
    channel: 'pos',
    client_account: accountId,
    custom_id: number,
    branch: seed.uuid('branch', branch),
    branch_custom_id: String(branch + 1),
    register: seed.uuid('register', till),
    register_custom_id: String(till + 1),
    staff: seed.uuid('staff', seed.below(shop.staff.length, 'staff', number)),
    customer: null,
    items,
    payments: [{ type: payment, position: '1', currency: 'EUR', amount_total: gross, tip_total: 0, date }],
    summary_items: [
      { currency: 'EUR', amount_total_gross: gross, amount_total_net: net, tax_amount_total: cents(gross - net), tip_amount_total: 0 },
    ],
    timezone: 'Europe/Berlin',
  }
  const cardPayment = {
    id: seed.uuid('payment', number),
    createdAt: date,
    amount: gross.toFixed(2),
    currency: 'EUR',
    paymentMethod: seed.pick(['girocard', 'visa', 'mastercard'], 'scheme', number),
    state: 'COMPLETED',
    receiptId: sale.id,
    businessUnitId: seed.uuid('branch', branch),
  }
  return { at, sale, cardPayment: payment === 'card' ? cardPayment : null }
}

function itemsOf(seed: Seed, shop: Shop, number: string) {
  const articles = articlesOf(shop).map((article, index) => ({ ...article, index }))
  return Array.from({ length: 1 + seed.below(4, 'items', number) }, (_, position) => {
    const { name, index, group, ...price } = seed.pick(articles, 'article', number, position)
    const qty = 1 + seed.below(2, 'qty', number, position)
    const gross = cents(price.gross * qty)
    const net = cents(price.net * qty)
    return {
      type: 'item',
      position: String(position + 1),
      qty: String(qty),
      name,
      product: seed.uuid('product', index),
      custom_id: String(1001 + index),
      currency: 'EUR',
      vat_rate: String(group.tax / 100),
      amount_total: { net, gross },
      tax_amount_total: cents(gross - net),
    }
  })
}
