import { z } from 'zod'
import type { AccountClass, AccountColour, EnvironmentInput } from '../../../preload/views'

/** What is stored of an account beside its key: plain, but bound to the key, so that a changed host or id makes it unreadable. */
export interface Profile {
  readonly label: string
  readonly accountId: string
  readonly environment: EnvironmentInput
  readonly accountClass: AccountClass
  readonly colour: AccountColour
  readonly tags: readonly string[]
  readonly note: string
  readonly pinned: boolean
  /** Epoch ms. */
  readonly createdAt: number
  /** `user.name` of the last sign-in. */
  readonly accountName: string | null
  /** Nothing is sent as this account until it is unfrozen. Absent in files of earlier versions. */
  readonly frozen?: boolean
  /** A held button confirms what may change its data, in place of its typed title. Absent in files of earlier versions. */
  readonly holdToSend?: boolean
}

/** What to call the account. */
export function titleOf({ label, accountName, accountId }: Profile): string {
  return label || accountName || accountId
}

/** Loose: fields that a later version added stay in the profile. */
export const profileSchema: z.ZodType<Profile> = z.looseObject({
  label: z.string(),
  accountId: z.string(),
  environment: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.enum(['production', 'staging', 'sandbox']) }),
    z.looseObject({ kind: z.literal('custom'), baseUrl: z.string() }),
  ]),
  accountClass: z.enum(['live', 'test']),
  colour: z.enum(['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']),
  tags: z.array(z.string()),
  note: z.string(),
  pinned: z.boolean(),
  createdAt: z.number(),
  accountName: z.string().nullable(),
  frozen: z.boolean().exactOptional(),
  holdToSend: z.boolean().exactOptional(),
})
