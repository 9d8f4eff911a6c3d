import { each, grouped, std } from './resource'

const stockBook = ['limit', 'deleted', 'start', 'end', 'product', 'location', 'branch', 'from', 'to', 'product_group', 'q', 'format']

/** Products, prices and stock. */
export const products = grouped('products', [
  {
    version: 1, path: 'products/{ca}', forms: ['list', 'one', 'meta', 'search'], below: ['/{id}/details', '/{id}/children/details', '/barcode', '/import'],
    query: [
      ...std, 'location', 'extended', 'exclude_system_products', 'barcode', 'types[]', 'branch', 'stockable', 'sellable', 'purchasable', 'offset', 'code',
    ],
    paging: 'cursor', good: true, effects: { '/export': 'starts-export' }, note: 'connection-test',
  },
  { version: 2, path: 'products/{ca}', forms: ['list', 'search'], query: [...std, 'offset', 'location', 'extended'], paging: 'none', note: 'newer' },
  ...each(['products/{ca}/prices/book', 'products/{ca}/prices/book/entry'], {
    version: 1, forms: ['list', 'one', 'meta'], query: [...std, 'name', 'price_book'], paging: 'cursor',
  }),
  { version: 1, path: 'products/{ca}/branch/customizations', forms: ['list'], query: ['product', 'deleted', 'active'], paging: 'cursor' },
  {
    version: 0, path: 'product_groups/{ca}', forms: ['list', 'one', 'search'], query: [...std, 'embed', 'is_service_category'], paging: 'none',
    good: true, note: 'unpaged',
  },
  { version: 0, path: 'product_templates/{ca}', forms: ['list', 'one'], query: std, paging: 'none' },
  ...each(['product_addons/{ca}', 'product_addon_groups/{ca}'], {
    version: 0, forms: ['list', 'one', 'meta'], query: ['q', 'name', 'product', 'addon_group', 'deleted', 'active'], paging: 'cursor',
  }),
  ...each(['product_service_questions/{ca}', 'product_service_question_groups/{ca}'], {
    version: 0, forms: ['list', 'one', 'meta'], query: [...std, 'start', 'end'], paging: 'cursor',
  }),
  { version: 1, path: 'tags/{ca}', forms: ['list'], query: ['limit', 'name', 'active', 'q'], paging: 'cursor', note: 'newer' },
  { version: 0, path: 'tags/{ca}', forms: ['list', 'one', 'meta'], query: ['limit', 'name', 'active', 'q'], paging: 'cursor' },
  ...each(['categories/{ca}', 'category_trees/{ca}'], { version: 0, forms: ['list', 'one'], query: ['limit', 'start'], paging: 'cursor' }),
  { version: 0, path: 'stock/{ca}', forms: ['list'], query: ['limit', 'deleted'], paging: 'cursor' },
  { version: 0, path: 'stock/{ca}/locations', forms: ['list', 'one'], query: ['limit', 'deleted'], paging: 'cursor' },
  { version: 1, path: 'stock/{ca}/book', forms: ['list', 'meta'], query: stockBook, paging: 'cursor', note: 'newer' },
  { version: 0, path: 'stock/{ca}/book', forms: ['list', 'meta'], query: stockBook, paging: 'cursor' },
  { version: 0, path: 'stock_takings/{ca}', forms: ['list', 'one', 'meta'], query: ['limit', 'deleted', 'start', 'q', 'cursor_field'], paging: 'cursor' },
  { version: 0, path: 'warehouses/{ca}', forms: ['list', 'one'], query: [...std, 'embed'], paging: 'none' },
  {
    version: 0, path: 'business-partners/{ca}', forms: ['list', 'one', 'meta'], query: [...std, 'extended', 'location'], paging: 'cursors',
    personal: true, effects: { '/export': 'starts-export' },
  },
  { version: 0, path: 'business-partner-products/{ca}/{supplierId}', forms: ['list'], below: ['/lookup/{productId}'], paging: 'none' },
  {
    version: 0, path: 'purchase-orders/{ca}', forms: ['list', 'one', 'meta'], below: ['/{id}/pdf', '/{id}/preview'], query: ['deleted', 'location'],
    paging: 'cursor', effects: { '/export': 'starts-export' },
  },
  { version: 0, path: 'consignment-notes/{ca}', forms: ['list', 'meta'], below: ['/{id}/pdf'], query: ['limit', 'consignmentNoteNumber'], paging: 'cursor' },
  { version: 0, path: 'deliveries/{ca}', forms: ['list', 'one'], below: ['/{id}/items'], query: ['limit', 'embed[]'], paging: 'cursor' },
  { version: 0, path: 'inventory-configurations/{ca}', forms: ['list', 'one'], query: ['owner'], paging: 'none' },
  {
    version: 0, path: 'orders/{ca}', forms: ['list'], below: ['/{id}/order_items', '/suggestions', '/open'],
    query: ['limit', 'order', 'direction', 'embed', 'deleted'], paging: 'none',
  },
])
