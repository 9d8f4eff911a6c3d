import { defineConfig } from '@playwright/test'

const results = process.env['TILLKEYS_RESULTS'] ?? 'test-results'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: `${results}/e2e`,
  reporter: [['list'], ['json', { outputFile: `${results}/e2e.json` }]],
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: process.env['CI'] !== undefined,
})
