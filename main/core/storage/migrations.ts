export type Json = Readonly<Record<string, unknown>>

/** Turns a document of format n into one of format n + 1. Pure; keeps the fields it does not know. */
export type Migration = (document: Json) => Json

/** The n-th entry leads from format n to n + 1, so the vault's present format is one more than there are entries. */
export const vaultMigrations: readonly Migration[] = []
