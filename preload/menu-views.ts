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
