import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { pageSearch } from '@/lib/search'
import { shellRoute } from '@/routing/shell'

export const cardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cards/$cardId',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./CardPage'), 'CardPage'),
})

export const bankAccountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bank-accounts/$id',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./BankAccountPage'), 'BankAccountPage'),
})

export const mandateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mandates/$id',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./MandatePage'), 'MandatePage'),
})

export const preauthorizationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/preauthorizations/$id',
  validateSearch: pageSearch,
  component: lazyRouteComponent(() => import('./PreauthorizationPage'), 'PreauthorizationPage'),
})

export const routes = [cardRoute, bankAccountRoute, mandateRoute, preauthorizationRoute] as const
