import { net, powerMonitor } from 'electron'
import type { Presence } from '../core/ports'

/** `watchScreenLock`: for the system whose screen lock Electron does not tell (Linux). On Wayland the idle time may stay 0. */
export function createPresence(watchScreenLock: (onLocked: () => void) => () => void): Presence {
  return {
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    isOnline: () => net.isOnline(),
    on(listener) {
      const suspend = (): void => listener('suspend')
      const resume = (): void => listener('resume')
      const locked = (): void => listener('screen-locked')
      powerMonitor.on('suspend', suspend).on('lock-screen', locked).on('resume', resume).on('unlock-screen', resume)
      const unwatch = watchScreenLock(locked)
      return () => {
        unwatch()
        powerMonitor.off('suspend', suspend).off('lock-screen', locked).off('resume', resume).off('unlock-screen', resume)
      }
    },
  }
}
