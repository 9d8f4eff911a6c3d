export type Json = string | number | boolean | null | Json[] | JsonObject
/** A field set to undefined is left out of the answer. */
export interface JsonObject { [name: string]: Json | undefined }

/** The object that `text` spells, or null when it is no JSON or no object. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
