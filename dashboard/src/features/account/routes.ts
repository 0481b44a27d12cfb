import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { transactionSearch } from '@/domain/transactions/search'
import { shellRoute } from '@/routing/shell'
import { auditSearch } from './search'

export const companyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./CompanyPage'), 'CompanyPage'),
})

export const clientWalletsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/wallets',
  component: lazyRouteComponent(() => import('./ClientWalletsPage'), 'ClientWalletsPage'),
})

export const clientWalletRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/wallets/$walletId',
  validateSearch: transactionSearch,
  component: lazyRouteComponent(() => import('./ClientWalletPage'), 'ClientWalletPage'),
})

export const teamRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/team',
  component: lazyRouteComponent(() => import('./TeamPage'), 'TeamPage'),
})

export const permissionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/permissions',
  component: lazyRouteComponent(() => import('./PermissionsPage'), 'PermissionsPage'),
})

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/account/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./AuditPage'), 'AuditPage'),
})

export const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/profile',
  component: lazyRouteComponent(() => import('./ProfilePage'), 'ProfilePage'),
})

export const routes = [
  companyRoute,
  clientWalletsRoute,
  clientWalletRoute,
  teamRoute,
  permissionsRoute,
  auditRoute,
  profileRoute,
] as const
