import {
  IconActivity,
  IconArrowsExchange,
  IconBuildingBank,
  IconCode,
  IconFileSpreadsheet,
  IconGavel,
  IconHome,
  IconKey,
  IconShieldCheck,
  IconUsers,
  IconUsersGroup,
  IconWallet,
  IconWebhook,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { can, type Verdict } from '@/api/can'
import { type Session } from '@/api/model'
import { overviewQuery } from '@/api/queries'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'

interface Item {
  to: string
  label: string
  icon: ReactNode
  verdict: (s: Session) => Verdict
  exact?: boolean
  count?: number
}

export function Navigation() {
  const session = useSession()
  const overview = useQuery({ ...overviewQuery(), staleTime: 30_000 })
  const o = overview.data
  const size = 17
  const groups: { name: string | null; items: Item[] }[] = [
    {
      name: null,
      items: [
        { to: paths.home(), label: 'Home', icon: <IconHome size={size} />, verdict: () => ({ ok: true }), exact: true },
        { to: paths.users(), label: 'Users', icon: <IconUsers size={size} />, verdict: can.seeUsers },
        {
          to: paths.transactions(),
          label: 'Transactions',
          icon: <IconArrowsExchange size={size} />,
          verdict: can.seeTransactions,
        },
        {
          to: paths.compliance(),
          label: 'Compliance',
          icon: <IconShieldCheck size={size} />,
          verdict: can.seeKyc,
          count: o?.Compliance.DocumentsRefused ?? 0,
        },
        {
          to: paths.disputes(),
          label: 'Payment disputes',
          icon: <IconGavel size={size} />,
          verdict: can.seeDisputes,
          count: o?.Disputes.PendingClient ?? 0,
        },
        { to: paths.reports(), label: 'Reporting', icon: <IconFileSpreadsheet size={size} />, verdict: can.seeReports },
      ],
    },
    {
      name: 'Developers',
      items: [
        {
          to: paths.events(),
          label: 'Events',
          icon: <IconActivity size={size} />,
          verdict: can.seeEvents,
          exact: true,
        },
        { to: paths.hooks(), label: 'Hooks', icon: <IconWebhook size={size} />, verdict: can.seeHooks },
        { to: paths.keys(), label: 'API keys', icon: <IconKey size={size} />, verdict: can.seeKeys },
      ],
    },
    {
      name: 'Account',
      items: [
        {
          to: paths.account(),
          label: 'Company',
          icon: <IconBuildingBank size={size} />,
          verdict: can.seeClient,
          exact: true,
        },
        {
          to: paths.clientWallets(),
          label: 'Client wallets',
          icon: <IconWallet size={size} />,
          verdict: can.seeClient,
        },
        { to: paths.team(), label: 'Team', icon: <IconUsersGroup size={size} />, verdict: can.seeTeam },
        { to: paths.permissions(), label: 'Permissions', icon: <IconCode size={size} />, verdict: can.seeTeam },
      ],
    },
  ]
  return (
    <nav aria-label="Main">
      {groups.map((group) => {
        // What a person may not even read is not in their menu.
        const items = group.items.filter((item) => item.verdict(session).ok)
        if (items.length === 0) return null
        return (
          <div key={group.name ?? 'main'}>
            {group.name && <div className="nav-group">{group.name}</div>}
            {items.map((item) => (
              <Link
                key={item.to}
                to={item.to}
                className="nav"
                activeOptions={{ exact: item.exact ?? false, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {item.icon}
                {item.label}
                {!!item.count && (
                  <span className="count num">
                    {item.count}
                    <span className="visually-hidden"> waiting for you</span>
                  </span>
                )}
              </Link>
            ))}
          </div>
        )
      })}
    </nav>
  )
}
