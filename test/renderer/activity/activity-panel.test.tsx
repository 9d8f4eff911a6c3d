import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId, ActivityView } from '../../../preload/views'
import { ActivityPanel } from '../../../renderer/features/activity/activity-panel'
import { createFakeApi } from '../../fakes/api'
import { renderPanel } from '../render-panel'

const anna = 'anna' as AccountId
const entry = (more: Partial<ActivityView>): ActivityView =>
  ({ at: 0, what: 'request', outcome: 'ok', status: null, ms: null, bytes: null, requestId: null, detail: null, ...more })

function doing(...entries: ActivityView[]) {
  const fake = createFakeApi()
  fake.api.activity.list = async () => entries
  return fake
}
const rows = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent))

describe('ActivityPanel', () => {
  it('lists what happened newest first, with outcome, time and size', async () => {
    await renderPanel(<ActivityPanel id={anna} />, doing(
      entry({ at: 1_000, what: 'renewal', outcome: 'offline' }),
      entry({ at: 2_000, status: 200, ms: 123, bytes: 4512, requestId: 'req-1', detail: 'GET /api/v1/products' }),
    ))
    expect(rows().map((cells) => cells.slice(1))).toEqual([
      ['RequestGET /api/v1/products', '200 OK', '123 ms', '4,512 bytes', 'req-1'],
      ['Renewal', 'This computer is offline', '', '', ''],
    ])
  })

  it('grows when main says that something was added', async () => {
    const fake = doing()
    await renderPanel(<ActivityPanel id={anna} />, fake)
    expect(screen.getByText('Nothing has happened yet')).toBeTruthy()
    fake.api.activity.list = async () => [entry({ what: 'reveal', detail: 'token' })]
    await act(async () => fake.push('activity.added', ['nord' as AccountId]))
    expect(screen.queryByRole('table')).toBeNull()
    await act(async () => fake.push('activity.added', ['nord' as AccountId, anna]))
    expect(rows()).toHaveLength(1)
  })
})
