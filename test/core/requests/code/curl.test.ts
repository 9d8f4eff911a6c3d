import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toCurl } from '../../../../main/core/requests/code/curl'

const coded = { tokenType: 'Bearer', token: null }

/** What bash hands to curl. */
function argumentsIn(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  return execFileSync('bash', ['--norc', '-c', script], { env: { TILLHUB_TOKEN: 'the token' }, encoding: 'utf8' }).split('\0').slice(0, -1)
}

it('reads well', () => {
  expect(toCurl({ ...coded, method: 'POST', url: 'https://h/a?b=c', headers: { accept: 'application/json' }, body: '{"it":"isn\'t"}' })).toBe([
    'curl --globoff --request POST \'https://h/a?b=c\' \\',
    '  --header "Authorization: Bearer $TILLHUB_TOKEN" \\',
    '  --header \'accept: application/json\' \\',
    String.raw`  --data-raw '{"it":"isn'\''t"}'`,
  ].join('\n'))
})

it('asks for the head where that is the method', () => {
  expect(argumentsIn(toCurl({ ...coded, method: 'HEAD', url: 'https://h/', headers: { 'x-empty': '' }, body: null })))
    .toEqual(['--globoff', '--head', 'https://h/', '--header', 'Authorization: Bearer the token', '--header', 'x-empty;'])
})

it('gives bash every text as it is', () => {
  const text = fc.string({ minLength: 1, unit: fc.constantFrom('\'', '"', '\\', '$', '`', '!', '\n', ' ', 'ü', '$(id)', '*') })
  fc.assert(fc.property(text, text, (value, body) => {
    expect(argumentsIn(toCurl({ ...coded, method: 'PUT', url: `https://h/${value}`, headers: { a: value }, body })))
      .toEqual(['--globoff', '--request', 'PUT', `https://h/${value}`, '--header', 'Authorization: Bearer the token', '--header', `a: ${value}`, '--data-raw', body])
  }), { numRuns: 25 })
})

it('holds the token itself only when it was given', () => {
  expect(argumentsIn(toCurl({ ...coded, token: "it's", method: 'GET', url: 'https://h/', headers: {}, body: null }))).toContain("Authorization: Bearer it's")
})
