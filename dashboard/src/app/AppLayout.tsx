import { ActionIcon, Drawer, Kbd } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useLayoutEffect } from 'react'
import { ApiError } from '@/api/errors'
import { setOnSignedOut } from '@/api/http'
import { sessionQuery } from '@/api/sessionQuery'
import { goToLogin, SessionContext, useSession } from '@/api/session'
import { Mark } from '@/ui/Wordmark'
import { ErrorState } from '@/ui/basics'
import { IdleWatch } from './IdleWatch'
import { Navigation } from './Navigation'
import { SearchPalette } from './SearchPalette'
import { StepUpDialog } from './StepUpDialog'
import { PersonMenu, SchemeMenu, ZoneMark } from './TopMenus'

/** Shell of every signed-in page: menu, search, person. Nobody signed in means the sign-in page. */
export function AppLayout() {
  const session = useQuery(sessionQuery)
  const signedOut = session.error instanceof ApiError && session.error.status === 401
  // Before the effects of what is inside, which may know better.
  useLayoutEffect(() => {
    setOnSignedOut(goToLogin)
    return () => setOnSignedOut(() => undefined)
  }, [])
  const nobody = signedOut && !session.data // who was here signs in again over the page
  useEffect(() => {
    if (nobody) goToLogin()
  }, [nobody])

  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <Shell />
        <StepUpDialog />
        <IdleWatch />
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
