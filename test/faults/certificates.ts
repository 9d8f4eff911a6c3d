import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Certificate { readonly key: Buffer; readonly cert: Buffer }
export interface Wanted {
  readonly name: string
  readonly host?: string
  /** As openssl ca wants them: YYYYMMDDHHMMSSZ. */
  readonly from?: string
  readonly to?: string
  readonly bits?: number
  readonly digest?: string
  /** By an authority that nobody knows, instead of by itself. */
  readonly authority?: boolean
}

/** A certificate with just the fault that is wanted, made by openssl in `folder`. */
export function makeCertificate(folder: string, wanted: Wanted): Certificate {
  const { name, host = '127.0.0.1', from = '20200101000000Z', to = '20990101000000Z', bits = 2048, digest = 'sha256', authority = false } = wanted
  const at = join(folder, name.replaceAll(' ', '-'))
  mkdirSync(at, { recursive: true })
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { cwd: at, stdio: ['ignore', 'ignore', 'pipe'] })
  const altName = /^[\d.]+$/.test(host) ? `IP:${host}` : `DNS:${host}`
  writeFileSync(join(at, 'ca.cnf'), `[ca]\ndefault_ca=own\n[own]\nnew_certs_dir=.\ndatabase=index\nserial=serial\ndefault_md=${digest}\npolicy=any\nx509_extensions=leaf\nunique_subject=no\n`
    + `[any]\ncommonName=supplied\n[leaf]\nsubjectAltName=${altName}\n`)
  writeFileSync(join(at, 'index'), '')
  writeFileSync(join(at, 'serial'), '01\n')
  openssl('req', '-new', '-newkey', `rsa:${bits}`, '-nodes', '-keyout', 'key.pem', '-out', 'request.pem', '-subj', `/CN=${host}`)
  if (authority) openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Nobody', '-days', '30')
  const signer = authority ? ['-cert', 'ca.pem', '-keyfile', 'ca.key'] : ['-selfsign', '-keyfile', 'key.pem']
  openssl('ca', '-batch', '-config', 'ca.cnf', ...signer, '-in', 'request.pem', '-out', 'cert.pem', '-startdate', from, '-enddate', to, '-notext')
  return { key: readFileSync(join(at, 'key.pem')), cert: readFileSync(join(at, 'cert.pem')) }
}
