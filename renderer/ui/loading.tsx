import { Spinner } from './spinner'
import './loading.css'

/** What is being waited for, in words. Appears only after a moment, so that quick answers do not flicker. */
export function Loading({ text }: { readonly text: string }) {
  return <p className="loading"><Spinner />{text}</p>
}
