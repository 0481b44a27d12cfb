import { type ReactNode } from 'react'
import { type Overview, type Session } from '@/api/model'
import { type Verdict } from '@/api/permissions'

/** One entry of the menu and of the search palette. */
export interface NavEntry {
  to: string
  label: string
  icon: ReactNode
  /** Who sees it. */
  verdict: (session: Session) => Verdict
  /** Heading under which it stands; the main menu has none. */
  group?: 'Developers' | 'Account'
  /** Current on exactly this address, not below it. */
  exact?: boolean
  /** How many things wait there. */
  count?: (overview: Overview) => number | null
  /** Found by search only. */
  hidden?: boolean
}
