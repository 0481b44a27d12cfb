import { IconChecks } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  { to: paths.approvals(), label: 'Approvals', icon: <IconChecks size={17} />, verdict: can.seeApprovals },
]
