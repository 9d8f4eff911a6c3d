import { test } from '@playwright/test'
import { journey } from './journey'
import { launchApp, launchPackaged } from './launch'

test('the whole job works on the built app, from the first start to the last undo', async () => {
  test.setTimeout(150_000)
  await journey(launchApp, test.info().outputPath('data'))
})

test('the whole job works on the packaged app', async () => {
  test.setTimeout(150_000)
  await journey(launchPackaged, test.info().outputPath('data'))
})
