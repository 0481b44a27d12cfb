import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/shell'
import { kycSearch, limitSearch } from './search'

export const complianceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compliance',
  validateSearch: kycSearch,
  component: lazyRouteComponent(() => import('./CompliancePage'), 'CompliancePage'),
})

export const limitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/limits',
  validateSearch: limitSearch,
  component: lazyRouteComponent(() => import('./LimitsPage'), 'LimitsPage'),
})

export const kycDocumentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compliance/$documentId',
  component: lazyRouteComponent(() => import('./KycDocumentPage'), 'KycDocumentPage'),
})

export const routes = [complianceRoute, limitsRoute, kycDocumentRoute] as const
