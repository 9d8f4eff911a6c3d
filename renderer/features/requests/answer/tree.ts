import type { JsonValue } from '../../../../preload/views'
import { isObject } from './envelope'

/** A line of the tree. */
export interface Branch {
  /** Where the value is, as JSONPath: `$.results[0].name`. */
  readonly path: string
  readonly parent: string | null
  /** 0 for the whole. */
  readonly depth: number
  /** A field's name or a place in a list; null for the whole. */
  readonly name: string | number | null
  readonly value: JsonValue
  /** How many values it holds; null for a plain one. */
  readonly size: number | null
  readonly isOpen: boolean
}

/** Deeper than anybody reads. */
const deepest = 60

/** The lines that can be seen when these paths are open. */
export function branches(whole: JsonValue, open: ReadonlySet<string>): readonly Branch[] {
  const lines: Branch[] = []
  // A stack instead of recursion: nothing says how deep an answer goes.
  const waiting: Branch[] = [branch(whole, null, null, open)]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    lines.push(next)
    if (next.isOpen) for (const child of childrenOf(next, open).reverse()) waiting.push(child)
  }
  return lines
}

/** As many lines can be read at a glance. */
const mostAtFirst = 40

/** What is open at first: everything in a short answer, else the whole, the lists in it, and the first row of the first one. */
export function openAtFirst(whole: JsonValue): ReadonlySet<string> {
  const all = openAll(whole, mostAtFirst)
  if (branches(whole, all).every(({ isOpen, size }) => isOpen || !size)) return all
  const lists = Array.isArray(whole) ? ['$'] : Object.entries(isObject(whole) ? whole : {}).flatMap(([name, value]) => (Array.isArray(value) ? [`$${step(name)}`] : []))
  return new Set(['$', ...lists, ...lists.slice(0, 1).map((path) => `${path}[0]`)])
}

/** Every path that can be opened, down to a depth that can be read, as long as the tree has no more than `most` lines. */
export function openAll(whole: JsonValue, most: number): ReadonlySet<string> {
  const open = new Set<string>()
  const waiting = [branch(whole, null, null, open)]
  let lines = 1
  // Level by level, so that a tree that is too long is open at the top.
  for (const next of waiting) {
    if (next.size === null || next.size === 0 || next.depth >= deepest || lines + next.size > most) continue
    lines += next.size
    open.add(next.path)
    for (const child of childrenOf(next, open)) waiting.push(child)
  }
  return open
}

function branch(value: JsonValue, parent: Branch | null, name: Branch['name'], open: ReadonlySet<string>): Branch {
  const path = parent === null || name === null ? '$' : parent.path + step(name)
  const size = Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : null
  return { path, parent: parent?.path ?? null, depth: parent ? parent.depth + 1 : 0, name, value, size, isOpen: open.has(path) && size !== null && size > 0 }
}

function childrenOf(of: Branch, open: ReadonlySet<string>): Branch[] {
  if (Array.isArray(of.value)) return of.value.map((value, at) => branch(value, of, at, open))
  return isObject(of.value) ? Object.entries(of.value).map(([name, value]) => branch(value, of, name, open)) : []
}

/** RFC 9535, 2.3 and 2.5.1: the short form where a name allows it, else the quoted one. */
function step(name: string | number): string {
  if (typeof name === 'number') return `[${name}]`
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${quote(name)}']`
}

const quote = (name: string): string => JSON.stringify(name).slice(1, -1).replaceAll(String.raw`\"`, '"').replaceAll("'", String.raw`\'`)
