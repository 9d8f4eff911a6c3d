import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../row'

const out = join(import.meta.dirname, '../../out')
const page = join(out, 'renderer')
const CODE = /\.(js|cjs|css|html)$/
const KB = 1_000

export const row: Row = {
  budgets: ['P13'],
  async run() {
    const first = ['index.html', ...loadedFirst(readFileSync(join(page, 'index.html'), 'utf8'))].map(name => join(page, name))
    const all = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && CODE.test(entry.name)).map(({ parentPath, name }) => join(parentPath, name))
    const common = { budget: 'P13', accounts: null, unit: 'KB', judged: 'alone', yardstick: null } as const
    return [
      { ...common, what: 'code of the page before its lazy parts', ours: [sizeOf(first)], most: 350 },
      { ...common, what: 'all our code: main, preload, page', ours: [sizeOf(all)], most: 2_500 },
    ]
  },
}

/** The scripts and styles that a page names, its preloads among them: all that is there before the first paint. */
export function loadedFirst(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0) / KB
}
