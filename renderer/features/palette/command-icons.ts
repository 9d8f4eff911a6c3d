import {
  ArrowRight, ChartGantt, Copy, FileDown, FileUp, FlaskConical, HeartPulse, History, Layers, ListChecks, ListFilter, ListOrdered,
  Lock, LockOpen, LogOut, Pencil, RefreshCw, Settings, ShieldCheck, ShieldOff, Table2, Trash2, UserPlus,
} from 'lucide-react'

/** Loaded with the palette: only there commands have icons. */
export const commandIcons = {
  add: UserPlus,
  check: ListChecks,
  copy: Copy,
  disarm: ShieldOff,
  edit: Pencil,
  export: FileUp,
  filter: ListFilter,
  go: ArrowRight,
  health: HeartPulse,
  import: FileDown,
  ladder: ListOrdered,
  lock: Lock,
  refresh: RefreshCw,
  remove: Trash2,
  restore: History,
  rights: Table2,
  runs: Layers,
  sandbox: FlaskConical,
  security: ShieldCheck,
  settings: Settings,
  'sign-out': LogOut,
  timeline: ChartGantt,
  unlock: LockOpen,
} as const

export type CommandIcon = keyof typeof commandIcons
