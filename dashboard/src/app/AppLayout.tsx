import { ActionIcon, Drawer, Kbd, Menu, useMantineColorScheme } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import {
  IconActivity,
  IconArrowsExchange,
  IconBuildingBank,
  IconCode,
  IconDeviceDesktop,
  IconFileSpreadsheet,
  IconGavel,
  IconHome,
  IconKey,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSearch,
  IconShieldCheck,
  IconSun,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
  IconWallet,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { can, type Verdict } from '@/api/can'
import { ApiError } from '@/api/errors'
import { setOnSignedOut } from '@/api/http'
import { overviewQuery, sessionQuery } from '@/api/queries'
import { goToLogin, SessionContext, signOut, useSession } from '@/api/session'
import { type Session } from '@/api/model'
import { paths } from '@/lib/paths'
import { zoneLabel } from '@/lib/time'
import { ErrorState } from '@/ui/basics'
import { useTimeZone } from '@/ui/TimeZone'
import { Mark } from '@/ui/Wordmark'
import { SearchPalette } from './SearchPalette'

/** Shell of every signed-in page: menu, search, person. Nobody signed in means the sign-in page. */
export function AppLayout() {
  const session = useQuery(sessionQuery)
  const signedOut = session.error instanceof ApiError && session.error.status === 401
  useEffect(() => {
    setOnSignedOut(goToLogin)
    return () => setOnSignedOut(() => undefined)
  }, [])
  useEffect(() => {
    if (signedOut) goToLogin()
  }, [signedOut])

  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <Shell />
      </SessionContext>
    )
  }
  return (
    <div className="shell">
      <div className="side">
        <Brand />
      </div>
      <main className="main">
        <div className="top" />
        <div className="content">
          {session.error && !signedOut ? (
            <ErrorState error={session.error} onRetry={() => void session.refetch()} />
          ) : null}
        </div>
      </main>
    </div>
  )
}

function Shell() {
  const [searching, search] = useDisclosure(false)
  const [menu, menuState] = useDisclosure(false)
  const pathname = useLocation({ select: (l) => l.pathname })
  const closeMenu = menuState.close
  useEffect(() => closeMenu(), [pathname, closeMenu])

  const openSearch = search.open
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest?.('input, textarea, select, [contenteditable]')
      if (
        (event.key === 'k' && (event.metaKey || event.ctrlKey)) ||
        (event.key === '/' && !typing && !event.metaKey && !event.ctrlKey)
      ) {
        event.preventDefault()
        openSearch()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [openSearch])

  return (
    <div className="shell">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <aside className="side">
        <Brand />
        <AccountCard />
        <Navigation />
      </aside>
      <div className="main">
        <header className="top">
          <ActionIcon
            className="narrow-only"
            variant="subtle"
            color="gray"
            size={36}
            aria-label="Open menu"
            onClick={menuState.open}
          >
            <IconMenu2 size={20} aria-hidden />
          </ActionIcon>
          <button type="button" className="search-box" onClick={search.open}>
            <IconSearch size={16} aria-hidden />
            <span>Search by id, email or name</span>
            <Kbd size="xs" aria-hidden>
              /
            </Kbd>
          </button>
          <div className="top-end">
            <ZoneMark />
            <SchemeMenu />
            <PersonMenu />
          </div>
        </header>
        <main id="content" className="content" tabIndex={-1} style={{ outline: 'none' }}>
          <Outlet />
        </main>
      </div>
      <Drawer opened={menu} onClose={menuState.close} size={280} padding="sm" title={<Brand />}>
        <AccountCard />
        <Navigation />
      </Drawer>
      {searching && <SearchPalette onClose={search.close} />}
    </div>
  )
}

function Brand() {
  return (
    <Link to="/" className="brand" style={{ paddingBottom: 12 }}>
      <Mark />
      <b>Kontor</b>
    </Link>
  )
}

function AccountCard() {
  const session = useSession()
  const initials = session.ClientName.split(/\s+/)
    .map((w) => w.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase()
  return (
    <div className="account">
      <span className="crest" aria-hidden>
        {initials}
      </span>
      <div>
        <b>{session.ClientName}</b>
        <span className="mono">{session.ClientId}</span>
      </div>
    </div>
  )
}

interface Item {
  to: string
  label: string
  icon: ReactNode
  verdict: (s: Session) => Verdict
  exact?: boolean
  count?: number
}

function Navigation() {
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

function ZoneMark() {
  const { zone } = useTimeZone()
  return (
    <Link
      to={paths.profile()}
      className="wide-only"
      title={`All times are in ${zone}`}
      style={{ fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)', textDecoration: 'none', padding: '0 8px' }}
    >
      {zone === zoneLabel(zone) ? zone : `${zone.split('/').at(-1)?.replaceAll('_', ' ')} · ${zoneLabel(zone)}`}
    </Link>
  )
}

function SchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const icons = {
    light: <IconSun size={17} aria-hidden />,
    dark: <IconMoon size={17} aria-hidden />,
    auto: <IconDeviceDesktop size={17} aria-hidden />,
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label="Appearance">
          {icons[colorScheme]}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={icons.light} onClick={() => setColorScheme('light')}>
          Light
        </Menu.Item>
        <Menu.Item leftSection={icons.dark} onClick={() => setColorScheme('dark')}>
          Dark
        </Menu.Item>
        <Menu.Item leftSection={icons.auto} onClick={() => setColorScheme('auto')}>
          As the system
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function PersonMenu() {
  const session = useSession()
  const [leaving, setLeaving] = useState(false)
  return (
    <Menu width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label="Your account">
          <IconUserCircle size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <b style={{ display: 'block', color: 'var(--mantine-color-text)', fontSize: '0.8125rem' }}>{session.Name}</b>
          {session.Email}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to={paths.profile()} leftSection={<IconUserCircle size={16} aria-hidden />}>
          Profile
        </Menu.Item>
        {can.seeClient(session).ok && (
          <Menu.Item component={Link} to={paths.account()} leftSection={<IconBuildingBank size={16} aria-hidden />}>
            Account details
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          disabled={leaving}
          closeMenuOnClick={false}
          onClick={() => {
            setLeaving(true)
            signOut().catch(() => setLeaving(false))
          }}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
