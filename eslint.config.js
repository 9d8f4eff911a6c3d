import { readdirSync } from 'node:fs'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const source = ['main/**/*.ts', 'preload/**/*.ts', 'renderer/**/*.{ts,tsx}']
const features = readdirSync(new URL('renderer/features', import.meta.url))

/** Who may import whom: the border between processes is the border of security, and the core stays pure. */
const zones = [
  { target: ['./main', './preload', './renderer'], from: ['./test', './scripts'] },
  { target: './main', from: './renderer' },
  { target: './preload', from: ['./main', './renderer'] },
  { target: './renderer', from: './main' },

  { target: './main/core', from: './main', except: ['./core'] },
  { target: './main/node', from: './main', except: ['./node', './sandbox', './core/imports/parse.ts', './core/log', './core/ports.ts', './core/errors.ts', './core/secret.ts'] },
  // core/core.ts as a type only, see below.
  { target: './main/electron', from: './main', except: ['./electron', './core/ports.ts', './core/errors.ts', './core/secret.ts', './core/core.ts'] },
  { target: './main/ipc', from: './main', except: ['./ipc', './core'] },
  { target: './main/sandbox', from: ['./main', './preload'], except: ['./sandbox'] },

  { target: './renderer/ui', from: './renderer', except: ['./ui'] },
  { target: ['./renderer/text', './renderer/state', './renderer/status', './renderer/request', './renderer/features'], from: './renderer/app' },
  { target: ['./renderer/state', './renderer/status', './renderer/request'], from: './renderer/features' },
  ...features.map((feature) => ({ target: `./renderer/features/${feature}`, from: './renderer/features', except: [`./${feature}`] })),
]

/** Each is the one door to something dangerous, and has one owner. */
const guarded = { ipcMain: 'main/electron/ipc.ts', ipcRenderer: 'preload/index.ts', safeStorage: 'main/electron/safe-storage.ts' }
const guard = (/** @type {string[]} */ names) => ({
  name: 'electron',
  importNames: names,
  message: `Only in ${names.map((name) => guarded[/** @type {keyof typeof guarded} */ (name)]).join(', ')}.`,
})
const typesOnly = (/** @type {string} */ regex) => ({ regex, allowTypeImports: true, message: 'Types only.' })
const restrict = (/** @type {string[]} */ files, /** @type {object} */ options) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', options] },
})
const inPort = 'Comes in through a port of main/core/ports.ts.'

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.base,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-empty': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{main,preload,renderer,test}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
    },
  },
  {
    files: [...source, 'test/**/*.{ts,tsx}', 'scripts/**/*.mjs'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  restrict(['main/**/*.ts', 'preload/**/*.ts'], { paths: [guard(Object.keys(guarded))] }),
  restrict(['main/electron/**/*.ts'], { paths: [guard(Object.keys(guarded))], patterns: [typesOnly('/core/core$')] }),
  ...Object.entries(guarded).map(([name, owner]) => restrict([owner], { paths: [guard(Object.keys(guarded).filter((other) => other !== name))] })),
  restrict(['renderer/**/*.{ts,tsx}'], { paths: [{ name: 'electron' }], patterns: [typesOnly('/preload/(?!catalogue/)')] }),
  restrict(['renderer/text/**/*.{ts,tsx}'], { paths: [{ name: 'electron' }], patterns: [typesOnly('/(preload|features|status)/')] }),
  restrict(['main/core/**/*.ts'], {
    paths: ['electron', 'node:fs', 'node:fs/promises', 'node:http', 'node:https', 'node:timers', 'node:timers/promises', 'undici']
      .map((name) => ({ name, message: inPort })),
    patterns: [typesOnly('/preload/(?!catalogue/)')],
  }),
  {
    files: ['main/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance'].map((name) => ({ name, message: inPort }))],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: inPort }],
      'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: inPort }],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  // About what the React Compiler would skip, which is not used here.
  { files: ['renderer/**/*.{ts,tsx}'], rules: { 'react-hooks/incompatible-library': 'off' } },
  // Tests reach into what they have just built and know what they get.
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unnecessary-condition': 'off' } },
)
