import { IconUsers } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  { to: paths.users(), label: 'Users', icon: <IconUsers size={17} />, verdict: can.seeUsers },
]
