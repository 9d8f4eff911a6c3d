import { each, grouped, std } from './resource'

/** Who the token is, and what it may do. */
export const access = grouped('access', [
  { version: 0, path: 'me', forms: ['list'], paging: 'none', good: true, note: 'token-alone' },
  { version: 0, path: 'supported-events', forms: ['list'], paging: 'none', good: true, note: 'token-alone' },
  { version: 0, path: 'webhooks/defaults', forms: ['list'], paging: 'none', good: true, note: 'token-alone' },
  { version: 0, path: 'statics/default_variants', forms: ['list'], paging: 'none', note: 'token-alone' },
  { version: 0, path: 'configurations/{ca}', forms: ['list', 'one'], query: ['owner', 'limit'], paging: 'none', note: 'account-settings' },
  {
    version: 0, path: 'configurations/{ca}/{configurationId}/users', forms: ['list', 'one'], query: ['limit'], paging: 'none',
    personal: true, note: 'holds-keys',
  },
  ...each(['user_permission_templates/{ca}', 'staff_permission_templates/{ca}'], { version: 0, forms: ['list', 'one'], query: std, paging: 'none' }),
  { version: 0, path: 'settings_old/{ca}', forms: ['list', 'one'], paging: 'none', note: 'legacy' },
  { version: 0, path: 'client_accounts/{ca}/connections', forms: ['list'], paging: 'none' },
  { version: 0, path: 'iam/me/{tenantId}', forms: ['list'], paging: 'none', personal: true },
  {
    version: 0, path: 'iam/users/{ca}', forms: ['list', 'one', 'meta'], below: ['/{id}/profile'], query: ['limit', 'q', 'orderFields'], paging: 'cursors',
    personal: true,
  },
  ...each(['iam/roles/{ca}', 'iam/permissions/{ca}', 'iam/user-groups/{ca}'], {
    version: 0, forms: ['list'], query: ['limit', 'q', 'orderFields'], paging: 'cursors',
  }),
  {
    version: 0, path: 'iam/api-keys/{ca}', forms: ['list', 'meta'], below: ['/{branchUnzerId}/{keyId}'],
    query: ['businessUnitUnzerId', 'channel', 'productType', 'keyPairState', 'q'], paging: 'cursors', personal: true, note: 'unzer-keys',
  },
  { version: 0, path: 'users/logout', forms: [], paging: 'none', effect: 'ends-session' },
])
