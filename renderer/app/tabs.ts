import type { AccountTab } from '../state/stores'

export const tabs: readonly AccountTab[] = ['overview', 'identity', 'token', 'requests', 'activity']
