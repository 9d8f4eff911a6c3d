import { powerMonitor } from 'electron'

/** Moments after which the clock or the network may have moved under us. */
export function onResume(run: () => void): void {
  powerMonitor.on('resume', run)
  powerMonitor.on('unlock-screen', run)
}
