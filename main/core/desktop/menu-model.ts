import type { MenuCommand } from '../../../preload/menu-views'
import type { MenuItem, MenuModel } from '../ports'
import type { DesktopWords } from './desktop-words'

const HELP = ['shortcuts', 'security', 'diagnostics']
/** Above the rest of their menus. */
const VIEW_FIRST = ['palette']

/**
 * The menu of the app from the commands of the window. Text is edited by the system's own roles; developer tools and reloading are not among them.
 * A Mac has one menu for all windows, with the app's own first.
 */
export function menuModel(commands: readonly MenuCommand[], words: DesktopWords, isMac: boolean): MenuModel {
  const of = (...groups: readonly MenuCommand['group'][]): MenuItem[] =>
    commands.filter(({ group }) => groups.includes(group)).map(command => ({ command }))
  const named = (names: readonly string[]): MenuItem[] => commands.filter(({ id }) => names.includes(id)).map(command => ({ command }))
  const app = commands.filter(({ group, id }) => group === 'app' && !HELP.includes(id) && !VIEW_FIRST.includes(id)).map((command): MenuItem => ({ command }))
  return [
    ...(isMac ? [{ label: 'Tillkeys', items: joined([{ role: 'about' }], app, [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }], [{ role: 'quit' }]) }] : []),
    { label: words.file, items: joined(of('accounts'), isMac ? [] : app, [{ role: 'close' }, ...(isMac ? [] : [{ role: 'quit' } as const])]) },
    { label: words.edit, items: joined([{ role: 'undo' }, { role: 'redo' }], [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]) },
    { label: words.accountMenu, items: joined(of('account'), of('request')) },
    { label: words.view, items: joined(named(VIEW_FIRST), of('go'), of('view')) },
    { label: words.window, items: joined([{ role: 'minimize' }], isMac ? [{ role: 'zoom' }, { role: 'front' }] : []) },
    { label: words.help, items: named(HELP) },
  ].filter(({ items }) => items.length > 0)
}

/** The parts with a line between them; empty ones leave none. */
function joined(...parts: readonly (readonly MenuItem[])[]): MenuItem[] {
  return parts.filter(part => part.length > 0).flatMap((part, at) => (at === 0 ? part : ['separator' as const, ...part]))
}
