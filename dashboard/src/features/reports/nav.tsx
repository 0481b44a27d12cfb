import { IconFileSpreadsheet } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  { to: paths.reports(), label: 'Reporting', icon: <IconFileSpreadsheet size={17} />, verdict: can.seeReports },
]
