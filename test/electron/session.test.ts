import { equal, notEqual } from 'node:assert/strict'
import { app, safeStorage } from 'electron'
import { test } from './suite'

if (process.platform === 'linux') {
  test('safeStorage is backed by a real keyring', () => {
    equal(safeStorage.isEncryptionAvailable(), true)
    equal(safeStorage.getSelectedStorageBackend(), 'gnome_libsecret')
    equal(safeStorage.encryptString('anything').subarray(0, 3).toString(), 'v11')
  })

  test('the tests run unprivileged, with the sandbox on', () => {
    notEqual(process.getuid?.(), 0)
    equal(app.commandLine.hasSwitch('no-sandbox'), false)
  })
}
