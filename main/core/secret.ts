import { inspect } from 'node:util'

const MASK = '[secret]'

/** A key, token or data key on its way through main. Every accidental way to print it gives a mask. */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The only way in; keep the result in a local variable and nowhere else. */
  expose(): string {
    return this.#value
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value
  }

  get length(): number {
    return this.#value.length
  }

  toString(): string {
    return MASK
  }

  toJSON(): string {
    return MASK
  }

  [inspect.custom](): string {
    return MASK
  }
}
