import type {
  AccountClass, AccountColour, AccountView, EnvironmentInput, EnvironmentKind, ErrorCode, KeyInput, NewAccount, PasteView,
} from '../../../preload/views'

/** The form without the key, which stays in its input or in main. */
export interface AccountDraft {
  readonly label: string
  readonly accountId: string
  readonly environment: EnvironmentKind
  readonly baseUrl: string
  readonly accountClass: AccountClass
  readonly colour: AccountColour
  /** As typed: separated by commas. */
  readonly tags: string
  readonly note: string
}

export const emptyDraft: AccountDraft = {
  label: '', accountId: '', environment: 'production', baseUrl: '', accountClass: 'live', colour: 'teal', tags: '', note: '',
}

export function draftOf({ label, accountId, environment, accountClass, colour, tags, note }: AccountView): AccountDraft {
  const baseUrl = environment.kind === 'custom' ? environment.baseUrl ?? '' : ''
  return { label, accountId, environment: environment.kind, baseUrl, accountClass, colour, tags: tags.join(', '), note }
}

export function environmentOf({ environment, baseUrl }: AccountDraft): EnvironmentInput {
  return environment === 'custom' ? { kind: environment, baseUrl: baseUrl.trim() } : { kind: environment }
}

export function inputOf(draft: AccountDraft, key: KeyInput, allowDuplicate: boolean): NewAccount {
  const { label, accountId, accountClass, colour, tags, note } = draft
  return {
    label: label.trim(), accountId: accountId.trim(), key, environment: environmentOf(draft), accountClass, colour,
    tags: tagsOf(tags), note: note.trim(), allowDuplicate,
  }
}

/** Tags as typed: separated by commas. */
export function tagsOf(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))]
}

const knownHosts: Partial<Record<string, EnvironmentKind>> = {
  'https://api.tillhub.com': 'production', 'https://staging-api.tillhub.com': 'staging',
}

/** What a paste brings besides the key goes into the form. */
export function withPasted(draft: AccountDraft, { accountId, baseUrl }: PasteView): AccountDraft {
  const environment = baseUrl === null ? draft.environment : knownHosts[baseUrl] ?? 'custom'
  return {
    ...draft, accountId: accountId ?? draft.accountId, environment,
    baseUrl: environment === 'custom' && baseUrl ? baseUrl : draft.baseUrl,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const hex32 = /^[0-9a-f]{32}$/i

/** The two forms that account ids are known in; a key may have any form. */
export function looksLikeAccountId(text: string): boolean {
  const trimmed = text.trim()
  return uuid.test(trimmed) || hex32.test(trimmed)
}

/** What may be known of a key's text without keeping it. */
export interface KeyTraits {
  readonly hasIdForm: boolean
  /** It is the account ID of an account that is stored. */
  readonly isKnownId: boolean
}

/** A known id in the key's place, or a key with an id's form beside an id without one: most likely exchanged. */
export function looksSwapped(accountId: string, { hasIdForm, isKnownId }: KeyTraits): boolean {
  return isKnownId || (accountId.trim() !== '' && hasIdForm && !looksLikeAccountId(accountId))
}

export type FieldName = 'label' | 'accountId' | 'key' | 'baseUrl'

/** The field an error belongs to, or null when it concerns the whole form. */
export function fieldOf(code: ErrorCode): FieldName | null {
  if (code === 'label-required') return 'label'
  if (code === 'account-id-required') return 'accountId'
  if (code === 'key-required' || code === 'paste-expired' || code === 'clipboard-empty') return 'key'
  return code.startsWith('base-url-') ? 'baseUrl' : null
}
