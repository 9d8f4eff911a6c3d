import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Properties run hundreds of cases, on machines that do other things as well.
    testTimeout: 30_000,
    setupFiles: [join(import.meta.dirname, 'test/same-seed.ts')],
    projects: [
      {
        extends: true,
        // In these the core must not meet Electron: the module throws.
        resolve: { alias: { electron: join(import.meta.dirname, 'test/no-electron.ts') } },
        test: { name: 'core', environment: 'node', include: ['test/{bench,core,node,sandbox}/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'ipc', environment: 'node', include: ['test/{ipc,preload,scripts}/**/*.test.ts'] } },
      { extends: true, plugins: [react()], test: { name: 'renderer', environment: 'happy-dom', include: ['test/renderer/**/*.test.{ts,tsx}'] } },
    ],
  },
})
