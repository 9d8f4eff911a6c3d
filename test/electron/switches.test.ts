import { equal } from 'node:assert/strict'
import { REFUSED_SWITCHES, REFUSED_VARIABLES, refusedSetting } from '../../main/electron/switches'
import { test } from './suite'

test('every switch of the list is refused, with a value, with one hyphen and in capitals', () => {
  for (const name of REFUSED_SWITCHES) {
    for (const spelling of [`--${name}`, `--${name}=1`, `-${name}`, `--${name.toUpperCase()}`, `/${name}`]) {
      equal(refusedSetting(['app', '--user-data-dir=/x', spelling], {})?.toLowerCase(), `--${name}`, spelling)
    }
  }
})

test('every variable of the list is refused when it is set, and named without its value', () => {
  for (const name of REFUSED_VARIABLES) {
    equal(refusedSetting(['app'], { PATH: '/bin', [name]: 'secret' }), name)
    equal(refusedSetting(['app'], { [name]: '' }), null)
  }
})

test('what a desktop passes to an app is not refused', () => {
  for (const args of [['--user-data-dir=/home/v/inspect'], ['--self-check'], ['--password-store=gnome-libsecret'], ['--ozone-platform=wayland'],
    ['--enable-features=UseOzonePlatform'], ['--force-device-scale-factor=2'], ['--', '--inspect'], ['inspect'], ['/home/v/no-sandbox/file']]) {
    equal(refusedSetting(['app', ...args], { LANG: 'de_DE.UTF-8', HTTPS_PROXY: 'http://proxy', XDG_CURRENT_DESKTOP: 'GNOME' }), null, args.join(' '))
  }
})
