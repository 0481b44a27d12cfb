import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pageSearch } from '@/lib/search'
import { shellRoute } from '@/routing/shell'

export const reportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./ReportsPage'), 'ReportsPage'),
})

export const routes = [reportsRoute] as const
