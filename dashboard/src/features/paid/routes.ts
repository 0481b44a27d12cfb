import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '@/routing/shell'

export const paidRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/paid',
  component: lazyRouteComponent(() => import('./PaidPage'), 'PaidPage'),
})
