import { IconArrowsExchange } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  {
    to: paths.transactions(),
    label: 'Transactions',
    icon: <IconArrowsExchange size={17} />,
    verdict: can.seeTransactions,
  },
]
