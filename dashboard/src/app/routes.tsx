import { type QueryClient } from '@tanstack/react-query'
import { createMemoryHistory, createRouter, Outlet } from '@tanstack/react-router'
import { routes as account } from '@/features/account/routes'
import { routes as approvals } from '@/features/approvals/routes'
import { routes as compliance } from '@/features/compliance/routes'
import { routes as developers } from '@/features/developers/routes'
import { routes as disputes } from '@/features/disputes/routes'
import { routes as home } from '@/features/home/routes'
import { routes as objects } from '@/features/objects/routes'
import { paidRoute } from '@/features/paid/routes'
import { routes as reports } from '@/features/reports/routes'
import { steppedUpRoute } from '@/features/steppedUp/routes'
import { routes as transactions } from '@/features/transactions/routes'
import { routes as users } from '@/features/users/routes'
import { routes as wallets } from '@/features/wallets/routes'
import { parseSearch, stringifySearch } from '@/lib/queryString'
import { rootRoute, shellRoute } from '@/routing/shell'
import { Lines } from '@/ui/basics'
import { AppLayout } from './AppLayout'
import { NotFound, RouteError } from './RouteError'

rootRoute.update({ component: Outlet, notFoundComponent: NotFound })
shellRoute.update({ component: AppLayout })

const routeTree = rootRoute.addChildren([
  paidRoute,
  steppedUpRoute,
  shellRoute.addChildren([
    ...home,
    ...users,
    ...wallets,
    ...objects,
    ...transactions,
    ...approvals,
    ...disputes,
    ...compliance,
    ...reports,
    ...developers,
    ...account,
  ]),
])

/** `at` starts in memory at an address, for tests. */
export function makeRouter(queryClient: QueryClient, at?: string) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    // In tests nothing is left running that would draw after the page is gone.
    defaultPendingMs: at ? Infinity : 150,
    defaultPendingComponent: () => <Lines rows={6} />,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    ...(at ? { history: createMemoryHistory({ initialEntries: [at] }) } : {}),
  })
}
