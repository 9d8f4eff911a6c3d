import './kbd.css'

/** A keyboard shortcut as printed on the keys: "Ctrl K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{keys}</kbd>
}
