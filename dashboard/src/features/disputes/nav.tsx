import { IconGavel } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  {
    to: paths.disputes(),
    label: 'Payment disputes',
    icon: <IconGavel size={17} />,
    verdict: can.seeDisputes,
    count: (o) => o.Disputes.PendingClient,
  },
]
