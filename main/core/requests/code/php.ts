import type { CodedRequest } from './code'

/** For PHP with its curl extension. */
export function toPhp({ method, url, headers, body, tokenType, token }: CodedRequest): string {
  const authorization = token === null ? `'Authorization: ${tokenType} ' . getenv('TILLHUB_TOKEN')` : quoted(`Authorization: ${tokenType} ${token}`)
  return [
    '<?php',
    `$request = curl_init(${quoted(url)});`,
    'curl_setopt_array($request, [',
    `    CURLOPT_CUSTOMREQUEST => ${quoted(method)},`,
    ...(method === 'HEAD' ? ['    CURLOPT_NOBODY => true,'] : []),
    '    CURLOPT_RETURNTRANSFER => true,',
    '    CURLOPT_HTTPHEADER => [',
    `        ${authorization},`,
    ...Object.entries(headers).map(([name, value]) => `        ${quoted(value === '' ? `${name};` : `${name}: ${value}`)},`),
    '    ],',
    ...(body === null ? [] : [`    CURLOPT_POSTFIELDS => ${quoted(body)},`]),
    ']);',
    'echo curl_exec($request);',
  ].join('\n')
}

/** In single quotes PHP knows two escapes. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
