import { createRoot } from 'react-dom/client'
import type { Bridge } from '../preload/contract'
import { App } from './app/app'
import { createClient } from './state/api'
import './ui/base.css'

declare global {
  interface Window { readonly tillkeys: Bridge }
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App client={createClient(window.tillkeys)} />)
