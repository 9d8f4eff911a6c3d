import type { AccountId, ClipboardView, RevealView, SecretKind } from '../../../preload/views'
import type { Activity } from '../activity/activity'
import type { Clipboard, Clock } from '../ports'
import { Secret } from '../secret'

/** The only way out for a key or token: to the clipboard (cleared later) or, once, to the page. Each use is logged first. */
export interface Reveal {
  copy(id: AccountId, what: SecretKind): Promise<ClipboardView>
  /** The same with a text that holds the secret. */
  copyWithin(id: AccountId, what: SecretKind, write: (secret: Secret) => string): Promise<ClipboardView>
  /** A passphrase that the user has just made up, cleared like a secret of an account. */
  copyPassphrase(passphrase: Secret): Promise<void>
  show(id: AccountId, what: SecretKind): Promise<RevealView>
  /** Empties the clipboard now if it still holds what was copied last. */
  clear(): Promise<void>
}

export function createReveal(deps: {
  secret: (id: AccountId, what: SecretKind) => Promise<Secret>
  activity: Activity
  clipboard: Clipboard
  clock: Clock
  clearAfterMs: () => number
  onClipboard: (view: ClipboardView | null) => void
}): Reveal {
  const { activity, clipboard, clock } = deps
  let copied: { readonly text: Secret; readonly cancel: () => void } | null = null

  async function clear(): Promise<void> {
    if (!copied) return
    const { text, cancel } = copied
    copied = null
    cancel()
    await clipboard.clearIf(text.expose())
    deps.onClipboard(null)
  }

  /** Answers when it will be cleared. */
  async function put(text: Secret): Promise<number> {
    copied?.cancel()
    await clipboard.write(text.expose())
    const delay = deps.clearAfterMs()
    copied = { text, cancel: clock.after(delay, () => void clear()) }
    return clock.now() + delay
  }

  async function copyWithin(id: AccountId, what: SecretKind, write: (secret: Secret) => string): Promise<ClipboardView> {
    const text = new Secret(write(await deps.secret(id, what)))
    await activity.add(id, { what: 'copy', detail: what })
    const view = { what, id, clearsAt: await put(text) }
    deps.onClipboard(view)
    return view
  }

  return {
    copy: (id, what) => copyWithin(id, what, secret => secret.expose()),
    copyWithin,
    async copyPassphrase(passphrase) {
      await put(passphrase)
      // What was copied before is not there any more.
      deps.onClipboard(null)
    },
    async show(id, what) {
      const secret = await deps.secret(id, what)
      await activity.add(id, { what: 'reveal', detail: what })
      return { value: secret.expose() }
    },
    clear,
  }
}
