import {
  IconBuildingBank,
  IconCode,
  IconHistory,
  IconUserCircle,
  IconUsersGroup,
  IconWallet,
} from '@tabler/icons-react'
import { can } from '@/domain/can'
import { paths } from '@/lib/paths'
import { type NavEntry } from '@/routing/nav'

export const nav: NavEntry[] = [
  {
    to: paths.account(),
    label: 'Company',
    icon: <IconBuildingBank size={17} />,
    verdict: can.seeClient,
    group: 'Account',
    exact: true,
  },
  {
    to: paths.clientWallets(),
    label: 'Client wallets',
    icon: <IconWallet size={17} />,
    verdict: can.seeClient,
    group: 'Account',
  },
  { to: paths.team(), label: 'Team', icon: <IconUsersGroup size={17} />, verdict: can.seeTeam, group: 'Account' },
  {
    to: paths.permissions(),
    label: 'Permissions',
    icon: <IconCode size={17} />,
    verdict: can.seeTeam,
    group: 'Account',
  },
  {
    to: paths.audit(),
    label: 'Audit trail',
    icon: <IconHistory size={17} />,
    verdict: can.seeAudit,
    group: 'Account',
  },
  {
    to: paths.profile(),
    label: 'Profile and time zone',
    icon: <IconUserCircle size={17} />,
    verdict: () => ({ ok: true }),
    hidden: true,
  },
]
