import { build } from 'vite'
import { builds } from './vite.mjs'

for (const config of builds('production')) await build(config)
