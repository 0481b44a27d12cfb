import { IconActivity, IconKey, IconWebhook } from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  {
    to: paths.events(),
    label: 'Events',
    icon: <IconActivity size={17} />,
    verdict: can.seeEvents,
    group: 'Developers',
    exact: true,
  },
  { to: paths.hooks(), label: 'Hooks', icon: <IconWebhook size={17} />, verdict: can.seeHooks, group: 'Developers' },
  { to: paths.keys(), label: 'API keys', icon: <IconKey size={17} />, verdict: can.seeKeys, group: 'Developers' },
]
