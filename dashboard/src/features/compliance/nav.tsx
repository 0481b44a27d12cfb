import { IconGauge, IconShieldCheck } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  {
    to: paths.compliance(),
    label: 'Compliance',
    icon: <IconShieldCheck size={17} />,
    verdict: can.seeKyc,
    count: (o) => o.Compliance.DocumentsRefused,
  },
  { to: paths.limits(), label: 'Limits', icon: <IconGauge size={17} />, verdict: can.seeLimits },
]
