import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/shell'
import { disputeSearch } from './search'

export const disputesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/disputes',
  validateSearch: disputeSearch,
  component: lazyRouteComponent(() => import('./DisputesPage'), 'DisputesPage'),
})

export const disputeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/disputes/$disputeId',
  component: lazyRouteComponent(() => import('./DisputePage'), 'DisputePage'),
})

export const routes = [disputesRoute, disputeRoute] as const
