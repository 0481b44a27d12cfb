import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '@/routing/shell'

export const steppedUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stepped-up',
  component: lazyRouteComponent(() => import('./SteppedUpPage'), 'SteppedUpPage'),
})
