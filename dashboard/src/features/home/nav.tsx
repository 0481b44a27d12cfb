import { IconHome } from '@tabler/icons-react'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  { to: paths.home(), label: 'Home', icon: <IconHome size={17} />, verdict: () => ({ ok: true }), exact: true },
]
