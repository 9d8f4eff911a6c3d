import { each, grouped, std } from './resource'

/** Branches, tills, devices and staff. */
export const places = grouped('places', [
  {
    version: 1, path: 'branches/{ca}', forms: ['list', 'one', 'meta'], paging: 'cursor', good: true,
    query: [...std, 'q', 'start', 'end', 'name', 'branch_number', 'branch_group', 'postal_code', 'city', 'street', 'extended'],
  },
  {
    version: 0, path: 'branches/{ca}', forms: ['list', 'one', 'meta', 'search'], below: ['/external_id'], query: [...std, 'fields[]', 'provided_id', 'branch'],
    paging: 'cursor', good: true,
  },
  { version: 0, path: 'branch_groups/{ca}', forms: ['list', 'one'], query: [...std, 'name', 'branch', 'start'], paging: 'cursor' },
  { version: 0, path: 'business-units/{ca}', forms: ['list'], query: [...std, 'extended'], paging: 'cursor' },
  { version: 1, path: 'registers/{ca}', forms: ['list', 'one', 'search'], query: [...std, 'branch', 'start'], paging: 'cursor', good: true },
  { version: 1, path: 'devices/{ca}', forms: ['list', 'one', 'meta'], query: std, paging: 'cursors', note: 'newer' },
  { version: 0, path: 'devices/{ca}', forms: ['list', 'one', 'search'], below: ['/{id}/contents'], query: std, paging: 'cursor' },
  { version: 0, path: 'device_groups/{ca}', forms: ['list', 'one'], query: [...std, 'name'], paging: 'cursor' },
  {
    version: 0, path: 'staff/{ca}', forms: ['list', 'one', 'meta', 'search'], below: ['/{id}/services', '/pin', '/staff_number'],
    query: [...std, 'start', 'staff_number', 'firstname', 'lastname', 'email', 'q', 'staff_groups', 'cursor_field'], paging: 'cursor',
    personal: true, note: 'holds-pins',
  },
  { version: 0, path: 'staff_groups/{ca}', forms: ['list', 'one', 'meta'], query: ['limit', 'name', 'deleted', 'q'], paging: 'cursor' },
  { version: 0, path: 'shift_plan/{ca}', forms: ['list'], query: ['start', 'end', 'branch_id'], paging: 'none', personal: true },
  ...each(['time_tracking/{ca}/configurations', 'time_tracking/{ca}/staff', 'time_tracking/{ca}/entries/staff/{id}', 'time_tracking/{ca}/reports/staff/{id}'], {
    version: 0, forms: ['list'], query: ['start', 'end', 'date'], paging: 'none', personal: true,
  }),
  { version: 0, path: 'holidays/{ca}', forms: ['list'], paging: 'none' },
  { version: 1, path: 'table_layouts/{ca}', forms: ['list', 'one', 'meta'], query: [...std, 'q', 'locations'], paging: 'cursor' },
  ...each(['print/{ca}/printers', 'print/{ca}/messages'], { version: 0, forms: ['list', 'one'], paging: 'none' }),
  { version: 0, path: 'print/{ca}/jobs', forms: ['list', 'one'], below: ['/{id}/data'], paging: 'none' },
])
