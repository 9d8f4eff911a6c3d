import { AppError, type ErrorCode } from '../core/errors'

/** Chromium's names of network errors (net/base/net_error_list.h), the first match counts. */
const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^ERR_INTERNET_DISCONNECTED$/, 'offline'],
  [/^ERR_(NAME_|DNS_|ICANN_)/, 'dns-failed'],
  [/^ERR_CONNECTION_REFUSED$/, 'connection-refused'],
  [/^ERR_(CONNECTION_TIMED_OUT|ADDRESS_UNREACHABLE)$/, 'connect-timeout'],
  [/^ERR_TIMED_OUT$/, 'timeout'],
  [/PROXY|^ERR_(TUNNEL|SOCKS|PAC)_/, 'proxy-failed'],
  [/^ERR_(CERT|SSL|BAD_SSL)/, 'tls-failed'],
  [/^ERR_(CONNECTION_|EMPTY_RESPONSE$|NETWORK_CHANGED$|CONTENT_LENGTH_MISMATCH$|INCOMPLETE_)/, 'connection-reset'],
]

/** A network error in our words. Its name stays as `detail`; its text does not, since it may quote the request. */
export function toNetworkError(error: Error): AppError {
  const name = /net::(ERR_\w+)/.exec(error.message)?.[1] ?? null
  const [, code = 'network-failed'] = CODES.find(([pattern]) => pattern.test(name ?? '')) ?? []
  return new AppError(code, { detail: name })
}
