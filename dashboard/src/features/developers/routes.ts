import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/shell'
import { deliverySearch, eventSearch } from './search'

export const eventsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/developers',
  validateSearch: eventSearch,
  component: lazyRouteComponent(() => import('./EventsPage'), 'EventsPage'),
})

export const hooksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/developers/hooks',
  component: lazyRouteComponent(() => import('./HooksPage'), 'HooksPage'),
})

export const hookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/developers/hooks/$hookId',
  validateSearch: deliverySearch,
  component: lazyRouteComponent(() => import('./HookPage'), 'HookPage'),
})

export const keysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/developers/keys',
  component: lazyRouteComponent(() => import('./KeysPage'), 'KeysPage'),
})

export const routes = [eventsRoute, hooksRoute, hookRoute, keysRoute] as const
