/** The three builds. One bundle for main with dynamic chunks, one CommonJS file for the sandboxed preload, one page. */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { root } from './project.mjs'

/** Of Electron 33; the declared Electron is newer. */
const targets = { node: 'node20.18', page: 'chrome130' }
const page = join(root, 'out/renderer')

/**
 * @param {'production' | 'development'} mode
 * @returns {import('vite').InlineConfig[]}
 */
export function builds(mode) {
  const minify = mode === 'production'
  const shared = /** @satisfies {import('vite').InlineConfig} */ ({
    configFile: false,
    mode,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  })
  return [
    {
      ...shared,
      root,
      build: {
        ssr: true,
        outDir: 'out/main',
        emptyOutDir: true,
        target: targets.node,
        minify,
        rolldownOptions: {
          // The second one is a thread's, started by its name.
          input: { index: 'main/index.ts', 'import-worker': 'main/node/import-worker.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
      // @napi-rs/keyring is a native module: bundled, its constructors are missing.
      ssr: { noExternal: true, external: ['electron', '@napi-rs/keyring'] },
    },
    {
      ...shared,
      root,
      build: {
        ssr: 'preload/index.ts',
        outDir: 'out/preload',
        emptyOutDir: true,
        target: targets.page,
        minify,
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false } },
      },
      ssr: { noExternal: true, external: ['electron'] },
    },
    {
      ...shared,
      root: join(root, 'renderer'),
      base: '/',
      plugins: [react(), fileList()],
      build: {
        outDir: page,
        emptyOutDir: true,
        target: targets.page,
        minify,
        // The page's policy allows no data: fonts and no inline script.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    },
  ]
}

/** Writes files.json, the list of everything the page may load; main answers app:// requests from it and from nowhere else. */
function fileList() {
  return /** @satisfies {import('vite').Plugin} */ ({
    name: 'file-list',
    async writeBundle() {
      const entries = await readdir(page, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(page.length + 1))
      await writeFile(join(page, 'files.json'), JSON.stringify(files.filter((file) => file !== 'files.json').map(toUrlPath).sort()))
    },
  })
}

/** @param {string} file */
function toUrlPath(file) {
  return file.replaceAll('\\', '/')
}

/** The tests that run inside Electron, as an app of their own. @returns {import('vite').InlineConfig} */
export function electronTests() {
  const folder = join(root, 'node_modules/.cache/tillkeys-electron-tests')
  return {
    configFile: false,
    root,
    mode: 'test',
    logLevel: 'warn',
    plugins: [
      {
        name: 'electron-tests-manifest',
        writeBundle: () => writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'tillkeys', productName: 'Tillkeys', type: 'module', main: 'main.js' })),
      },
    ],
    build: { ssr: 'test/electron/main.ts', outDir: folder, emptyOutDir: true, target: targets.node, sourcemap: 'inline' },
    ssr: { noExternal: true, external: ['electron', '@napi-rs/keyring'] },
  }
}

/** The rows of the fault matrix, and the programs that they start to be killed. @param {string} folder @returns {import('vite').InlineConfig} */
export function faultTests(folder) {
  return {
    configFile: false,
    root,
    mode: 'test',
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: targets.node,
      rolldownOptions: {
        input: { main: 'test/faults/main.ts', rows: 'test/faults/rows.ts', 'killed-writer': 'test/node/killed-writer.ts', 'full-disk': 'test/faults/full-disk.ts' },
        // Side by side: what they import finds the project two folders up, as it does in test/e2e.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true, external: ['electron', '@napi-rs/keyring', '@playwright/test'] },
  }
}

/** The benchmarks: what runs them, and the program that is started to be measured. @param {string} folder @returns {import('vite').InlineConfig} */
export function benchmarks(folder) {
  return {
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'warn',
    plugins: [
      {
        name: 'benchmarks-manifest',
        writeBundle: () => writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'tillkeys', productName: 'Tillkeys', type: 'module', main: 'program.js' })),
      },
    ],
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: targets.node,
      rolldownOptions: {
        input: { main: 'test/bench/main.ts', program: 'test/bench/programs/main.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true, external: ['electron'] },
  }
}
