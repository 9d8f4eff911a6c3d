/** What opens the app to other programs, writes down what it says, or weakens what protects it. The fuses cover only Node's part of it. */
export const REFUSED_SWITCHES: readonly string[] = [
  // Debuggers
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-debugging-socket-name', 'remote-allow-origins',
  'inspect', 'inspect-brk', 'inspect-brk-node', 'inspect-wait', 'inspect-port', 'inspect-publish-uid', 'debug', 'debug-brk', 'debug-port',
  'auto-open-devtools-for-tabs', 'enable-automation', 'load-extension', 'js-flags',
  // What is said to servers, keys of TLS, memory and console, written to a file or sent away
  'log-net-log', 'net-log-capture-mode', 'ssl-key-log-file', 'enable-logging', 'log-file', 'log-level', 'v', 'vmodule',
  'trace-startup', 'trace-startup-file', 'trace-config-file', 'enable-tracing', 'enable-tracing-output', 'memlog',
  'enable-crash-reporter', 'enable-crash-reporter-for-testing', 'crash-server-url', 'crash-dumps-dir',
  // The sandbox, and programs to start in its place
  'no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox', 'disable-gpu-sandbox',
  'allow-sandbox-debugging', 'single-process', 'in-process-gpu', 'no-zygote', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher',
  'browser-subprocess-path', 'renderer-startup-dialog', 'utility-startup-dialog', 'gpu-startup-dialog',
  // The page's borders
  'disable-web-security', 'allow-running-insecure-content', 'allow-file-access-from-files', 'disable-site-isolation-trials',
  'unsafely-treat-insecure-origin-as-secure', 'use-fake-ui-for-media-stream', 'disable-popup-blocking', 'enable-blink-features',
  'enable-experimental-web-platform-features', 'expose-internals-for-testing',
  // Whom the app talks to, and who answers
  'ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'allow-insecure-localhost', 'host-resolver-rules', 'host-rules',
  'proxy-server', 'proxy-pac-url', 'proxy-auto-detect', 'proxy-bypass-list', 'no-proxy-server', 'dns-over-https-templates',
  'auth-server-whitelist', 'auth-server-allowlist', 'auth-negotiate-delegate-whitelist', 'auth-negotiate-delegate-allowlist', 'test-type',
]

/**
 * Refused when set to anything but nothing; on Windows their names have no case. Where its fuse is off, Electron drops
 * NODE_OPTIONS before any code of ours could see it.
 */
export const REFUSED_VARIABLES: readonly string[] = [
  'SSLKEYLOGFILE', 'NODE_OPTIONS', 'NODE_V8_COVERAGE', 'NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_DEBUG', 'NODE_REPL_EXTERNAL_MODULE',
  'ELECTRON_RUN_AS_NODE', 'ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_ENABLE_STACK_DUMPING', 'CHROME_LOG_FILE',
]

/** Before `--` a switch begins with one hyphen or two, on Windows also with a slash (Chromium's base/command_line.cc). */
const SWITCH = /^(?:--?|\/(?=[^/]*$))([^=]+)/

/** The first switch or variable with which the app must not start, as the user wrote it but without its value; null when there is none. */
export function refusedSetting(args: readonly string[], env: Readonly<Record<string, string | undefined>>): string | null {
  const end = args.indexOf('--')
  const names = args.slice(0, end === -1 ? undefined : end).flatMap(argument => SWITCH.exec(argument)?.[1] ?? [])
  const name = names.find(each => REFUSED_SWITCHES.includes(each.toLowerCase()))
  if (name !== undefined) return `--${name}`
  return Object.entries(env).find(([each, value]) => value && REFUSED_VARIABLES.includes(each.toUpperCase()))?.[0] ?? null
}
