/**
 * The programs that are measured side by side: Tillkeys as it is built, and an empty window. Both start by this file, under the same
 * Electron, and answer the same questions.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answerQuestions } from './answers'

const tillkeys = pathToFileURL(join(import.meta.dirname, '../../out/main/index.js')).href

answerQuestions()
await (process.env['TILLKEYS_BENCH_PROGRAM'] === 'tillkeys' ? import(/* @vite-ignore */ tillkeys) : import('./empty-window'))
