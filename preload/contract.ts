/**
 * The only place where an operation between page and main is named. `main/ipc` implements `Api`, `preload/index.ts` proxies
 * it, `test/fakes/api.ts` fakes it: a method missing from any of them does not compile.
 */
import type { ConnectionTestView, ConnectionView, ProxySignInInput } from './connection-views'
import type { HealthExport, HealthRowView, HealthRunView } from './health-views'
import type { UpdateView } from './update-views'
import type { MenuCommand } from './menu-views'
import type { RightsExport, RightsView } from './rights-views'
import type {
  AnswerLook, DiffView, ManyAnswerView, ManyExport, ManyPlan, ManyRowView, ManyRunView, ManyStart, ManyView, PlannedView,
} from './runs-views'
import type {
  CodeFormat, HistoryEntry, HistoryQuery, LadderView, RequestText, RunOrder, SavedId, SavedRequest, SavedRequestInput, VariableInput, VariableView,
} from './request-views'
import type { AccountsExport, KeysExport, KeysExported } from './export-views'
import type { ImportMapping, ImportOutcomeView, ImportRows, ImportTestView, ImportView, OpenedImport } from './import-views'
import type { DashboardStep, DisarmView, ProofKind, ReceiptFormat, RevokeHow } from './disarm-views'
import type {
  AccountId, AccountUpdate, AccountView, Activation, ActivityView, AppView, ClipboardView, ErrorView, GenerationView, IdentityField, IdentityNewsView,
  IdentityView, ImportId, KeyInput, KeySlotKind, KeyTest, KeyTestView, NetworkView, NewAccount, PasteView, PreviewView, RequestDraft,
  RevealView, RunId, RunView, SandboxView, SecretKind, SettingsChange, SlotKind, SessionView, SettingsView, SlotTest, SlotView, TagChange, TokenView, VaultView, VisitView,
} from './views'

export interface Api {
  app: {
    info(): Promise<AppView>
    /** Text that holds no secret (an id, a request id) to the clipboard. */
    copyText(text: string): Promise<void>
    /** Shows the folder with the app's data in the system's file manager. */
    showDataFolder(): Promise<void>
    /**
     * Moves the data to an empty folder that the user chooses, then restarts the app; false when they choose none. Throws 'folder-fixed' when the
     * app was told its folder as it started, 'folder-inside', 'folder-not-empty', 'folder-unusable', and the storage codes.
     */
    moveDataFolder(): Promise<boolean>
    /** Saves versions, states, numbers and the last log lines, with nothing of a customer, where the user chooses; false when they do not. */
    diagnostics(): Promise<boolean>
    /** Opens a window whose active account is this one, or brings it to the front. Throws 'too-many-windows'. */
    openWindow(id: AccountId): Promise<void>
    /** The commands of the window in front, for the system's menu; what is chosen there arrives as `command.chosen`. */
    menu(commands: readonly MenuCommand[]): Promise<void>
  }
  vault: {
    state(): Promise<VaultView>
    /** Ask the keyring again; on old Electrons this restarts the app, since the answer is kept for the life of the process. */
    retry(): Promise<VaultView>
    /** Work for this run only: nothing is read from or written to the vault on disk. */
    useMemory(): Promise<VaultView>
    /** Wrap the data key by another slot; the old wrap stays until a later start has opened the vault with the new one. */
    useSlot(slot: KeySlotKind): Promise<VaultView>
    slots(): Promise<SlotView[]>
    /** Wraps the data key by a recovery passphrase, too; a new one replaces the old. Throws 'passphrase-short'. */
    addPassphrase(input: { passphrase: string }): Promise<SlotView[]>
    /**
     * Opens the vault where no keyring does, or unlocks it, and wraps it for this computer's keyring where that can be used
     * unasked. Where there is no vault yet, begins one that only the passphrase protects. Throws 'passphrase-wrong'.
     */
    openWithPassphrase(input: { passphrase: string }): Promise<VaultView>
    /** Whether the slot opens the vault now. A passphrase that does counts as proven. */
    testSlot(input: SlotTest): Promise<boolean>
    /** Throws 'slot-needed' unless another slot remains that has opened the vault and still does. */
    removeSlot(slot: SlotKind): Promise<SlotView[]>
    /** Earlier states of the vault kept on disk, newest first. */
    generations(): Promise<GenerationView[]>
    /** Makes that generation the present one; what was there stays in the folder `vault/quarantine`. Throws 'generation-unreadable'. */
    restore(generation: number): Promise<VaultView>
    /** Forgets the data key and all tokens until `unlock` or `openWithPassphrase`; nothing happens unless the vault is open. */
    lock(): Promise<VaultView>
    /** Through the keyring, which may ask the user. Stays locked when it throws. */
    unlock(): Promise<VaultView>
    /** Removes everything that the app keeps on this computer, keyring items included, and restarts it. Cannot be undone. */
    eraseAll(): Promise<void>
  }
  accounts: {
    list(): Promise<AccountView[]>
    active(): Promise<AccountId | null>
    activate(id: AccountId): Promise<void>
    /** Those that were made active, often and lately used ones first. */
    visits(): Promise<VisitView[]>
    /** Stores the account, makes it active unless told otherwise, and starts its first sign-in; does not wait for the server. */
    add(input: NewAccount & Activation): Promise<AccountView>
    update(input: AccountUpdate): Promise<AccountView>
    pin(input: { ids: readonly AccountId[]; pinned: boolean }): Promise<AccountView[]>
    /** Whether a held button confirms what may change this account's data, in place of its typed title. */
    holdToSend(input: { id: AccountId; isOn: boolean }): Promise<AccountView>
    /** Adds the tags that each of them lacks and takes away those it has. */
    tag(input: TagChange): Promise<AccountView[]>
    /** All of them or none. Can be undone with `restore` for 30 days. */
    remove(ids: readonly AccountId[]): Promise<void>
    restore(ids: readonly AccountId[]): Promise<AccountView[]>
    /** Tries a key against the server without storing anything. */
    testKey(input: KeyTest): Promise<KeyTestView>
  }
  session: {
    list(): Promise<SessionView[]>
    /** Signs in again with the key and answers with the outcome, good or bad. */
    refresh(id: AccountId): Promise<SessionView>
    /** Signs all of them in again, within the limits, but for frozen ones; answers when the last one is done. */
    refreshAll(ids: readonly AccountId[]): Promise<SessionView[]>
    signOut(id: AccountId): Promise<SessionView>
    network(): Promise<NetworkView>
    /** Tries the hosts that cannot be asked now; answers how they are then. */
    probe(): Promise<NetworkView>
  }
  health: {
    /** What is known of every account. */
    report(): Promise<HealthRowView[]>
    /** The check under way, or the last one; null before the first. It goes on after a restart, and after the vault was locked. */
    run(): Promise<HealthRunView | null>
    /** Signs them in, within the limits, or adds them to the check under way. What comes of it arrives as `health.changed`. */
    start(ids: readonly AccountId[]): Promise<void>
    pause(): Promise<void>
    resume(): Promise<void>
    cancel(): Promise<void>
    /** Saves the report of these accounts, in this order, where the user chooses; false when they do not. */
    export(input: HealthExport): Promise<boolean>
  }
  identity: {
    get(id: AccountId): Promise<IdentityView>
    /** Two snapshots, named by their `takenAt`, field by field, the same fields too. */
    compare(input: { id: AccountId; before: number; after: number }): Promise<IdentityField[]>
    /** What changed, over all accounts, and was not seen yet. */
    news(): Promise<IdentityNewsView[]>
    markSeen(id: AccountId): Promise<void>
  }
  /** The identities of many accounts side by side. */
  rights: {
    /** Of those that are there, in the order asked for. */
    list(ids: readonly AccountId[]): Promise<RightsView[]>
    /** Saves a table of them as CSV where the user chooses; false when they do not. */
    export(input: RightsExport): Promise<boolean>
  }
  /** The way from a leaked key to a new one. Each step answers how far it has come; what the server refuses is in the view, not thrown. */
  disarm: {
    /** The one under way or the last one; null when there was none. */
    get(id: AccountId): Promise<DisarmView | null>
    /** Freezes the account and takes its token out of use; continues what was begun. */
    start(id: AccountId): Promise<DisarmView>
    /** Asks the server to revoke the key by the old token; a new key it answers with is stored at once. `confirmation` is the account's title. */
    revoke(input: { id: AccountId; how: RevokeHow; confirmation: string }): Promise<DisarmView>
    /** Ends the old tokens at the server. */
    logOut(id: AccountId): Promise<DisarmView>
    tick(input: { id: AccountId; step: DashboardStep; done: boolean }): Promise<DisarmView>
    /** Tries the old key or the old token at the server, which must refuse it. */
    prove(input: { id: AccountId; what: ProofKind }): Promise<DisarmView>
    /** Stores the new key and tests it; `keep` takes the one that is stored or waits already. Throws 'key-leaked' for the old one. */
    enterKey(input: { id: AccountId; key: KeyInput }): Promise<DisarmView>
    /** Ends it: the old key and token are forgotten, and the account signs in again. */
    unfreeze(id: AccountId): Promise<DisarmView>
    /** Saves what was done and proven where the user chooses; false when they do not. */
    receipt(input: { id: AccountId; format: ReceiptFormat; language: 'en' | 'de' }): Promise<boolean>
  }
  token: { get(id: AccountId): Promise<TokenView> }
  secrets: {
    /** Reads a key, a cURL or a JSON pair from the clipboard and keeps the key in main. */
    paste(): Promise<PasteView>
    /** Copies in main; cleared after `SettingsView.clipboardSeconds` if still ours. */
    copy(input: { id: AccountId; what: SecretKind }): Promise<ClipboardView>
    reveal(input: { id: AccountId; what: SecretKind }): Promise<RevealView>
  }
  requests: {
    preview(draft: RequestDraft): Promise<PreviewView>
    /** Throws 'confirmation-needed' and 'foreign-account' for what the user did not allow; any other failure is in the view. */
    run(order: RunOrder): Promise<RunView>
    /** The same page after page, at most `pages` of them: `body` holds all results then. */
    runAll(input: RunOrder & { readonly pages: number }): Promise<RunView>
    /** Of a run or a ladder. */
    cancel(runId: RunId): Promise<void>
    /** Copies the request as code, the token as TILLHUB_TOKEN or, where it is asked for, itself: that is logged and cleared later. */
    copyAs(input: { draft: RequestDraft; format: CodeFormat; withToken: boolean }): Promise<void>
    /** Saves an answer of which `kept` says so, as it was received and not masked, where the user chooses; false when they do not. */
    saveAnswer(input: { id: AccountId; runId: RunId }): Promise<boolean>
    /** Tries the account from its key to its data, up to the first failure. Steps arrive as `ladder.stepped`. */
    climb(input: { id: AccountId; runId: RunId }): Promise<LadderView>
    /** What was being written for this account when it was last kept. */
    draft(id: AccountId): Promise<RequestText | null>
    keepDraft(input: { id: AccountId; draft: RequestText }): Promise<void>
  }
  /** The user's own, to be used as {{name}} beside the built-in ones. */
  variables: {
    /** Those for all accounts and, with an id, this account's own. */
    list(id: AccountId | null): Promise<VariableView[]>
    /** Answers as `list` does. Throws 'variable-name-invalid'. */
    set(input: VariableInput): Promise<VariableView[]>
    remove(input: { id: AccountId | null; name: string }): Promise<VariableView[]>
  }
  /** On disk once acknowledged. */
  saved: {
    list(): Promise<SavedRequest[]>
    save(input: SavedRequestInput): Promise<SavedRequest>
    /** Answers with what was removed, to be put back with `restore`. */
    remove(ids: readonly SavedId[]): Promise<SavedRequest[]>
    restore(requests: readonly SavedRequest[]): Promise<SavedRequest[]>
    /** With all folders below it. */
    renameFolder(input: { from: string; to: string }): Promise<SavedRequest[]>
  }
  /** The requests that were sent as an account, masked, at most 200. */
  history: {
    list(query: HistoryQuery): Promise<HistoryEntry[]>
    purge(id: AccountId): Promise<void>
    /** Copies what Tillhub's support needs to find one request, and nothing secret. */
    copyForSupport(input: { id: AccountId; runId: RunId }): Promise<void>
  }
  /** One request as many accounts. Nothing of it is written down, and it ends with the vault's lock. */
  runs: {
    /** The run under way or the last one; null before the first. What comes of it arrives as `runs.changed`. */
    get(): Promise<ManyView | null>
    /** What would be sent, account by account; nothing is. */
    plan(input: ManyPlan): Promise<PlannedView[]>
    /** Throws 'run-under-way', 'query-invalid', and 'input-invalid' without the confirmation that it needs. */
    start(input: ManyStart): Promise<void>
    pause(): Promise<void>
    /** Goes on after a pause, or after the canary. */
    resume(): Promise<void>
    cancel(): Promise<void>
    /** Asks those again that failed or were skipped; where that may change live data, with the method and how many of those are live. */
    retry(input: { confirmation: string }): Promise<void>
    /** Compares the answers by other rules, and reads other columns out of them. Throws 'query-invalid'. */
    look(look: AnswerLook): Promise<void>
    /** How one account's answer differs from another's. Throws 'not-found' where there is none to compare. */
    compare(input: { left: AccountId; right: AccountId }): Promise<DiffView>
    answer(id: AccountId): Promise<ManyAnswerView>
    /** Saves what these accounts answered, in this order, where the user chooses; false when they do not. */
    export(input: ManyExport): Promise<boolean>
  }
  activity: { list(id: AccountId): Promise<ActivityView[]> }
  imports: {
    /** Lets the user choose a file; null when they close the dialog. */
    choose(): Promise<OpenedImport | null>
    /** A dropped file; the bridge turns the File into its path. */
    open(path: string): Promise<OpenedImport>
    fromClipboard(): Promise<OpenedImport>
    /** Decrypts an age file; it can be tried again. Throws 'passphrase-wrong' and 'age-unsupported'. */
    unlock(input: { importId: ImportId; passphrase: string }): Promise<ImportView>
    /** The same rows against what is stored by now. */
    look(importId: ImportId): Promise<ImportView>
    /** Says what the columns hold. Throws 'input-invalid' where that would show keys. */
    map(mapping: ImportMapping): Promise<ImportView>
    /** Account ID and key of these rows change places, where that was suggested, or back. */
    swap(rows: ImportRows): Promise<ImportView>
    /** Tries the keys of these rows at their servers and stores nothing. Outcomes arrive as `imports.tested`; answers when all are tried. */
    test(rows: ImportRows): Promise<void>
    stopTest(): Promise<void>
    /** Adds or changes all of these rows, or none. Throws 'import-unreadable' ('outdated') where one is not what was shown any more. */
    apply(rows: ImportRows & Activation): Promise<ImportOutcomeView>
    /** Forgets what was read, and stops reading. */
    close(): Promise<void>
  }
  exports: {
    /** Saves what is known of these accounts, in this order and without a key or token, where the user chooses; false when they do not. */
    accounts(input: AccountsExport): Promise<boolean>
    /**
     * Saves those that have a usable key, with it, as a file that only the passphrase opens; null when the user closes the dialog. Throws
     * 'input-invalid' without the confirmation, and 'passphrase-short'.
     */
    withKeys(input: KeysExport): Promise<KeysExported | null>
    /** Copies a passphrase for such a file in main; cleared like any secret. */
    copyPassphrase(input: { passphrase: string }): Promise<void>
  }
  settings: {
    get(): Promise<SettingsView>
    update(change: SettingsChange): Promise<SettingsView>
  }
  /** The way to the hosts; the proxy itself is among the settings. */
  connection: {
    state(): Promise<ConnectionView>
    /** Keeps a sign-in for a proxy, sealed. Throws 'input-invalid', which names the field. */
    signIn(input: ProxySignInInput): Promise<ConnectionView>
    forgetSignIn(proxy: string): Promise<ConnectionView>
    /** Asks the host of an account for its first page, with nothing of the account. Throws 'not-found' where no account has one. */
    test(): Promise<ConnectionTestView>
    /** Lets the user choose a PEM file with authorities to trust in place of those before; null when they close the dialog. Throws 'ca-file-…'. */
    chooseCaFile(): Promise<ConnectionView | null>
    removeCaFile(): Promise<ConnectionView>
  }
  updates: {
    state(): Promise<UpdateView>
    /** Looks now, where the settings say. Throws the codes of a base URL when that address cannot be used. */
    check(): Promise<UpdateView>
    /** Shows the folder with the releases in the browser. */
    open(): Promise<void>
  }
  sandbox: {
    /** Starts the fake Tillhub and adds its sample accounts (once). */
    start(input?: Activation): Promise<AccountView[]>
    state(): Promise<SandboxView>
  }
}

/** Pushed by main. Past tense; patches, never whole lists. */
export interface Events {
  'accounts.changed': { readonly upserted: readonly AccountView[]; readonly removed: readonly AccountId[] }
  'active.changed': AccountId | null
  'session.changed': readonly SessionView[]
  'network.changed': NetworkView
  'health.changed': { readonly run: HealthRunView | null; readonly rows: readonly HealthRowView[] }
  'runs.changed': { readonly run: ManyRunView | null; readonly rows: readonly ManyRowView[] }
  'identity.changed': AccountId
  'identity.noticed': { readonly upserted: readonly IdentityNewsView[]; readonly removed: readonly AccountId[] }
  'activity.added': readonly AccountId[]
  'ladder.stepped': LadderView
  'imports.tested': { readonly importId: ImportId; readonly tests: readonly ImportTestView[] }
  'clipboard.changed': ClipboardView | null
  'vault.changed': VaultView
  'settings.changed': SettingsView
  'updates.changed': UpdateView
  /** The id of a command, to the window in front only. */
  'command.chosen': string
}

export type Access = 'read' | 'write' | 'reveal'
export const methods: { readonly [F in keyof Api]: { readonly [M in keyof Api[F]]: Access } } = {
  app: { info: 'read', copyText: 'write', showDataFolder: 'read', moveDataFolder: 'write', diagnostics: 'read', openWindow: 'write', menu: 'write' },
  vault: {
    state: 'read', retry: 'write', useMemory: 'write', useSlot: 'write', slots: 'read', addPassphrase: 'write', openWithPassphrase: 'write',
    testSlot: 'write', removeSlot: 'write', generations: 'read', restore: 'write', lock: 'write', unlock: 'write', eraseAll: 'write',
  },
  accounts: {
    list: 'read', active: 'read', activate: 'write', visits: 'read', add: 'write', update: 'write', pin: 'write', holdToSend: 'write', tag: 'write', remove: 'write', restore: 'write',
    testKey: 'write',
  },
  session: { list: 'read', refresh: 'write', refreshAll: 'write', signOut: 'write', network: 'read', probe: 'write' },
  health: { report: 'read', run: 'read', start: 'write', pause: 'write', resume: 'write', cancel: 'write', export: 'read' },
  identity: { get: 'read', compare: 'read', news: 'read', markSeen: 'write' },
  rights: { list: 'read', export: 'read' },
  disarm: {
    get: 'read', start: 'write', revoke: 'write', logOut: 'write', tick: 'write', prove: 'write', enterKey: 'write', unfreeze: 'write', receipt: 'write',
  },
  token: { get: 'read' },
  secrets: { paste: 'write', copy: 'reveal', reveal: 'reveal' },
  requests: {
    preview: 'read', run: 'write', runAll: 'write', cancel: 'write', copyAs: 'reveal', saveAnswer: 'reveal', climb: 'write', draft: 'read', keepDraft: 'write',
  },
  runs: {
    get: 'read', plan: 'read', start: 'write', pause: 'write', resume: 'write', cancel: 'write', retry: 'write', look: 'write', compare: 'read', answer: 'read',
    export: 'read',
  },
  variables: { list: 'read', set: 'write', remove: 'write' },
  saved: { list: 'read', save: 'write', remove: 'write', restore: 'write', renameFolder: 'write' },
  history: { list: 'read', purge: 'write', copyForSupport: 'write' },
  activity: { list: 'read' },
  imports: {
    choose: 'write', open: 'write', fromClipboard: 'write', unlock: 'write', look: 'read', map: 'write', swap: 'write', test: 'write', stopTest: 'write', apply: 'write', close: 'write',
  },
  exports: { accounts: 'read', withKeys: 'reveal', copyPassphrase: 'write' },
  settings: { get: 'read', update: 'write' },
  connection: { state: 'read', signIn: 'write', forgetSignIn: 'write', test: 'write', chooseCaFile: 'write', removeCaFile: 'write' },
  updates: { state: 'read', check: 'write', open: 'read' },
  sandbox: { start: 'write', state: 'read' },
}

/** What still answers while the vault is locked; every other method throws 'vault-locked', needing a secret or not. */
export const whileLocked: ReadonlySet<string> = new Set([
  'app.info', 'app.menu', 'app.copyText', 'app.showDataFolder', 'vault.state', 'vault.openWithPassphrase', 'vault.lock', 'vault.unlock', 'vault.eraseAll',
  'accounts.list', 'accounts.active', 'session.list', 'session.network', 'identity.news', 'settings.get', 'settings.update', 'sandbox.state', 'requests.cancel', 'imports.close', 'connection.state',
])

export const events: { readonly [E in keyof Events]: true } = {
  'accounts.changed': true, 'active.changed': true, 'session.changed': true, 'network.changed': true, 'health.changed': true, 'identity.changed': true,
  'identity.noticed': true, 'activity.added': true, 'ladder.stepped': true, 'runs.changed': true, 'imports.tested': true, 'clipboard.changed': true, 'vault.changed': true,
  'settings.changed': true, 'updates.changed': true, 'command.chosen': true,
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorView }

/** `Api` as the page sees it: the same methods, each answer wrapped in a Reply, because the bridge drops custom error fields. */
export type Bridge = {
  readonly [F in keyof Api]: {
    readonly [M in keyof Api[F]]: Api[F][M] extends (...args: infer A) => Promise<infer T> ? (...args: A) => Promise<Reply<T>> : never
  }
} & {
  /** Calls back on every push; returns the unsubscribe. */
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void
  /** The path of a dropped file, to hand to `imports.open`. */
  pathOf(file: File): string
}
