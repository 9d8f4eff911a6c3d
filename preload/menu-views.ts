export type MenuGroup = 'accounts' | 'account' | 'request' | 'go' | 'view' | 'app'

/** A command of the window as the system's menu shows it. */
export interface MenuCommand {
  readonly id: string
  readonly group: MenuGroup
  readonly label: string
  /** In Electron's spelling: "CommandOrControl+Shift+P". Only printed: the window itself listens to its keys. */
  readonly accelerator: string | null
  readonly isEnabled: boolean
}

/** What Electron understands; anything else it throws at. */
export const ACCELERATOR =
  /^(?:(?:CommandOrControl|Control|Alt|Shift)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|[-,.;=/\\'`[\]]|Plus|Space|Tab|Return|Backspace|Delete|Home|End|PageUp|PageDown|Up|Down|Left|Right|Escape)$/
