import workerUrl from './json-filter-worker?worker&url'
import type { FilterWorker } from './json-filter-client'

/** As much of trusted types as is needed; the DOM library does not know them yet. A trusted URL stands where a URL is asked for. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** The page's policy allows this one name; it lets one file of the bundle become a worker. The worker is bound by the same policy: no network. */
const policy = trustedTypes.createPolicy('tillkeys-worker', {
  createScriptURL: (url) => {
    if (url !== workerUrl) throw new TypeError('Only the worker of the bundle.')
    return url
  },
})

export const startFilterWorker = (): FilterWorker => new Worker(policy.createScriptURL(workerUrl))
