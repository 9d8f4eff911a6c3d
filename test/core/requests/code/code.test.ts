import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCode, type CodedRequest } from '../../../../main/core/requests/code/code'

const odd = 'ä "quoted" \'single\' \\ $HOME `x` ${y} {z} %s \u2019 🎉'
const request: CodedRequest = {
  method: 'POST', url: `https://h/a?b=${encodeURIComponent(odd)}`, headers: { accept: 'application/json', 'x-odd': 'it\'s $1' }, body: `{"text":"${odd}"}\n`,
  tokenType: 'Bearer', token: null,
}
const formats = Object.entries(writeCode)

describe.each(formats)('%s', (_, write) => {
  it('leaves the token out', () => expect(write(request)).toContain('TILLHUB_TOKEN'))

  it('holds the token itself only when it was given', () => {
    const code = write({ ...request, token: 'the-real-one' })
    expect(code).toContain('Bearer the-real-one')
    expect(code).not.toContain('TILLHUB_TOKEN')
  })

  it('names no body where there is none', () => {
    expect(write({ ...request, method: 'GET', body: null })).not.toMatch(/data|body|postfields/i)
  })
})

/** What a program gives its network library, from a stand-in that prints it. */
const sent = {
  fetch: (code: string): unknown => JSON.parse(execFileSync('node', ['--input-type=module', '-e', `
    globalThis.fetch = async (url, options) => { process.stdout.write(JSON.stringify({ url, ...options })); process.exit() }
    ${code}`], { env: { TILLHUB_TOKEN: 'the token' }, encoding: 'utf8' })),
  python: (code: string): unknown => JSON.parse(execFileSync('python3', ['-c', `
import sys, types, json
def request(method, url, headers, data=None):
    sys.stdout.write(json.dumps({ 'method': method, 'url': url, 'headers': headers, 'body': data.decode() if data else None }))
    sys.exit()
sys.modules['requests'] = types.SimpleNamespace(request=request)
${code}`], { env: { ...process.env, TILLHUB_TOKEN: 'the token' }, encoding: 'utf8' })),
}

/** Is slow to start, so that one long text stands for many. */
const anything = fc.sample(fc.string({
  minLength: 400, maxLength: 400, unit: fc.constantFrom('\'', '"', '\\', '$', '{', '}', '`', '\n', '\r', '\t', '\u0007', '\u0085', '\u2028', 'ü', '🎉', 'n', 'u', 'x'),
}), { numRuns: 1, seed: 5 })[0]!

const isHere = (command: string): boolean => spawnSync(command, ['--version']).status === 0

describe.each(['fetch', 'python'] as const)('%s that is run', language => {
  it.skipIf(language === 'python' && !isHere('python3'))('sends what was written, whatever it is', () => {
    const body = odd + anything
    expect(sent[language](writeCode[language]({ ...request, body }))).toMatchObject({
      method: 'POST', url: request.url, body, headers: { authorization: 'Bearer the token', ...request.headers },
    })
  })
})

it('reads well in PHP, where a quote and a backslash are escaped', () => {
  expect(writeCode.php({ ...request, url: 'https://h/', headers: { accept: 'a\'b\\c' }, body: '{"a":"it\'s"}' })).toBe(String.raw`<?php
$request = curl_init('https://h/');
curl_setopt_array($request, [
    CURLOPT_CUSTOMREQUEST => 'POST',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        'Authorization: Bearer ' . getenv('TILLHUB_TOKEN'),
        'accept: a\'b\\c',
    ],
    CURLOPT_POSTFIELDS => '{"a":"it\'s"}',
]);
echo curl_exec($request);`)
})

it('reads well in PowerShell, where every kind of single quote is doubled', () => {
  expect(writeCode.powershell({ ...request, url: 'https://h/', headers: { accept: 'a', 'content-type': 'application/json', 'x-a': 'it\'s' }, body: '\u2019$x' })).toBe([
    '$headers = @{',
    '  \'authorization\' = "Bearer $env:TILLHUB_TOKEN"',
    '  \'accept\' = \'a\'',
    '  \'x-a\' = \'it\'\'s\'',
    '}',
    'Invoke-RestMethod -Method POST -Uri \'https://h/\' -Headers $headers `',
    '  -ContentType \'application/json\' `',
    '  -Body ([Text.Encoding]::UTF8.GetBytes(\'\u2019\u2019$x\'))',
  ].join('\n'))
})
