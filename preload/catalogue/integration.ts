import { each, grouped, std } from './resource'

/** Webhooks, logs, documents, templates, web shops. */
export const integration = grouped('integration', [
  { version: 0, path: 'webhooks/{ca}', forms: ['list', 'one'], query: ['limit', 'offset'], paging: 'cursors', personal: true },
  {
    version: 0, path: 'events/{ca}/{webhookId}', forms: ['list', 'one', 'meta'], paging: 'cursors', personal: true,
    query: ['sentSuccess', 'start', 'end', 'entity[]', 'eventType[]', 'limit'],
  },
  {
    version: 0, path: 'audits/{ca}/logs', forms: ['list', 'one', 'meta'], query: ['type', 'limit', 'start', 'end', 'cursor_field'], paging: 'cursor',
    personal: true, note: 'after-a-leak',
  },
  {
    version: 1, path: 'audits/{ca}/logs', forms: ['list'], query: ['type', 'limit', 'start', 'end', 'cursor_field'], paging: 'cursor',
    personal: true, note: 'after-a-leak',
  },
  {
    version: 0, path: 'audits/{ca}/actions', forms: ['list', 'one', 'meta'], below: ['/types'], paging: 'cursor', personal: true,
    query: ['type', 'limit', 'start', 'end', 'cursor_field', 'branch', 'register', 'staff', 'embed'],
  },
  {
    version: 0, path: 'documents/{ca}', forms: ['list', 'meta'], below: ['/{id}/download', '/{id}/preview'], paging: 'cursors', personal: true,
  },
  { version: 0, path: 'documents/exports/{ca}', forms: ['list', 'meta'], paging: 'cursors', personal: true },
  {
    version: 0, path: 'documents/unzer-one-invoices/{ca}', forms: ['list', 'meta'], below: ['/download/{id}/type/{type}'],
    query: ['limit', 'billingPeriodStart', 'state'], paging: 'cursors', personal: true,
  },
  { version: 0, path: 'correspondences/{ca}', forms: ['list', 'one'], query: ['limit', 'start'], paging: 'cursor', personal: true },
  {
    version: 0, path: 'processes/{ca}', forms: ['list', 'one', 'meta'], below: ['/{id}/items'], query: ['read', 'ignored', 'min_updated_at', 'format'],
    paging: 'cursor',
  },
  { version: 0, path: 'messages/{ca}', forms: ['list'], query: ['read', 'ignored', 'min_updated_at'], paging: 'none' },
  ...each(['favourites/{ca}', 'functions/{ca}', 'contents/{ca}', 'content_templates/{ca}'], {
    version: 0, forms: ['list', 'one'], query: [...std, 'q'], paging: 'cursor',
  }),
  ...each(['contents/{ca}', 'content_templates/{ca}'], {
    version: 1, forms: ['list', 'one', 'meta'], query: [...std, 'q'], paging: 'cursor', note: 'newer',
  }),
  { version: 1, path: 'templates/{ca}', forms: ['list'], query: std, paging: 'none' },
  {
    version: 1, path: 'services/{ca}', forms: ['list', 'one', 'meta'], below: ['/{id}/steps'], query: [...std, 'q', 'offset'], paging: 'cursors',
  },
  ...each(['service-categories/{ca}', 'service-steps/{ca}'], {
    version: 1, forms: ['list', 'one', 'meta'], query: [...std, 'q', 'offset'], paging: 'cursors',
  }),
  { version: 1, path: 'notifications/msu/{ca}', forms: ['list', 'one', 'meta'], query: ['start', 'end', 'limit', 'q'], paging: 'cursor', personal: true },
  { version: 1, path: 'notifications/appointment-reminders/{ca}', forms: ['list'], below: ['/templates'], paging: 'none', personal: true },
  {
    version: 0, path: 'storefronts/{ca}', forms: ['list', 'one'], query: std, paging: 'cursor',
    below: ['/{id}/profile', '/{id}/sync/status', '/{id}/sync/delta', '/{id}/products/whitelist', '/{id}/products/available'],
  },
  ...each(['submissions/{ca}/submissions/overview', 'submissions/{ca}/taxpayer', 'submissions/{ca}/branches/{id}/submissions/current'], {
    version: 0, forms: ['list'], query: ['limit', 'offset'], paging: 'cursors', personal: true,
  }),
  ...each(['service-accounts', 'service-accounts-configuration/{id}', 'data-migration-progress'].map(name => `remote-ordering-inner/{ca}/${name}`), {
    version: 0, forms: ['list'], paging: 'none', personal: true,
  }),
  { version: 0, path: 'integration-partners/{ca}', forms: ['list', 'one'], query: ['withDeleted'], paging: 'cursors' },
  ...each(['email/{ca}/mailjet-configuration', 'email/{ca}/custom-mailjet-credential-status'], {
    version: 0, forms: ['list'], paging: 'none', personal: true,
  }),
  { version: 0, path: 'db_backups/{ca}', forms: ['list'], paging: 'none', personal: true, effects: { '/signed_url/{date}': 'full-download' } },
  { version: 0, path: 'trash/{ca}', forms: ['list'], query: ['type', 'start', 'end'], paging: 'cursor' },
  { version: 0, path: 'dependencies/{ca}', forms: ['list'], query: ['resource', 'type'], paging: 'none' },
])
