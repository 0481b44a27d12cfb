import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/shell'
import { userSearch, userTabs } from './search'

export const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users',
  validateSearch: userSearch,
  component: lazyRouteComponent(() => import('./UsersPage'), 'UsersPage'),
})

export const userRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/users/$userId',
  validateSearch: userTabs,
  component: lazyRouteComponent(() => import('./UserPage'), 'UserPage'),
})

export const routes = [usersRoute, userRoute] as const
