import { type QueryClient } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { parseSearch, stringifySearch } from '@/lib/queryString'
import { overviewQuery, sessionQuery } from '@/api/queries'
import { Lines } from '@/ui/basics'
import { AppLayout } from './AppLayout'
import { NotFound, RouteError } from './RouteError'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const paid = createRoute({
  getParentRoute: () => root,
  path: '/paid',
  component: lazyRouteComponent(() => import('@/features/paid/PaidPage'), 'PaidPage'),
})

const app = createRoute({ getParentRoute: () => root, id: 'app', component: AppLayout })

/** Every page is its own chunk, fetched when its link is hovered or opened. */
const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({
    getParentRoute: () => app,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.JSX.Element>>, name),
  })

function makeTree(queryClient: QueryClient) {
  const home = createRoute({
    getParentRoute: () => app,
    path: '/',
    component: lazyRouteComponent(() => import('@/features/home/HomePage'), 'HomePage'),
    // The figures are asked for beside the page's code, not after it.
    loader: () => {
      void queryClient
        .ensureQueryData(sessionQuery)
        .then(() => queryClient.prefetchQuery(overviewQuery()))
        .catch(() => undefined)
    },
  })
  return root.addChildren([
    paid,
    app.addChildren([
      home,
      page('/users', () => import('@/features/users/UsersPage'), 'UsersPage'),
      page('/users/$userId', () => import('@/features/users/UserPage'), 'UserPage'),
      page('/wallets/$walletId', () => import('@/features/wallets/WalletPage'), 'WalletPage'),
      page('/cards/$cardId', () => import('@/features/objects/CardPage'), 'CardPage'),
      page('/bank-accounts/$id', () => import('@/features/objects/BankAccountPage'), 'BankAccountPage'),
      page('/mandates/$id', () => import('@/features/objects/MandatePage'), 'MandatePage'),
      page('/preauthorizations/$id', () => import('@/features/objects/PreauthorizationPage'), 'PreauthorizationPage'),
      page('/transactions', () => import('@/features/transactions/TransactionsPage'), 'TransactionsPage'),
      page('/transactions/$transactionId', () => import('@/features/transactions/TransactionPage'), 'TransactionPage'),
      page('/transactions/$transactionId/proof', () => import('@/features/transactions/ProofPage'), 'ProofPage'),
      page('/disputes', () => import('@/features/disputes/DisputesPage'), 'DisputesPage'),
      page('/disputes/$disputeId', () => import('@/features/disputes/DisputePage'), 'DisputePage'),
      page('/compliance', () => import('@/features/compliance/CompliancePage'), 'CompliancePage'),
      page('/compliance/$documentId', () => import('@/features/compliance/KycDocumentPage'), 'KycDocumentPage'),
      page('/reports', () => import('@/features/reports/ReportsPage'), 'ReportsPage'),
      page('/developers', () => import('@/features/developers/EventsPage'), 'EventsPage'),
      page('/developers/hooks', () => import('@/features/developers/HooksPage'), 'HooksPage'),
      page('/developers/hooks/$hookId', () => import('@/features/developers/HookPage'), 'HookPage'),
      page('/developers/keys', () => import('@/features/developers/KeysPage'), 'KeysPage'),
      page('/account', () => import('@/features/account/CompanyPage'), 'AccountPage'),
      page('/account/wallets', () => import('@/features/account/ClientWalletsPage'), 'ClientWalletsPage'),
      page('/account/wallets/$walletId', () => import('@/features/account/ClientWalletPage'), 'ClientWalletPage'),
      page('/account/team', () => import('@/features/account/TeamPage'), 'TeamPage'),
      page('/account/permissions', () => import('@/features/account/PermissionsPage'), 'PermissionsPage'),
      page('/profile', () => import('@/features/account/ProfilePage'), 'ProfilePage'),
    ]),
  ])
}

/** `at` starts in memory at an address, for tests. */
export function makeRouter(queryClient: QueryClient, at?: string) {
  return createRouter({
    routeTree: makeTree(queryClient),
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 150,
    defaultPendingComponent: () => <Lines rows={6} />,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    ...(at ? { history: createMemoryHistory({ initialEntries: [at] }) } : {}),
  })
}
