import { createRoot } from 'react-dom/client'
import type { Bridge } from '../preload/contract'
import { App } from './app/app'
import { createClient, type Client } from './state/api'
import { isBound } from './state/bound'
import './ui/base.css'

declare global {
  interface Window { readonly tillkeys: Bridge }
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const page = createRoot(root)
const show = (client: Client): void => page.render(<App client={client} />)
const client = createClient(window.tillkeys)
if (isBound()) void import('./state/bound-client').then(({ boundClient }) => show(boundClient(client)))
else show(client)
