import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { shellRoute } from '@/routing/shell'
import { kycSearch } from './search'

export const complianceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compliance',
  validateSearch: kycSearch,
  component: lazyRouteComponent(() => import('./CompliancePage'), 'CompliancePage'),
})

export const kycDocumentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/compliance/$documentId',
  component: lazyRouteComponent(() => import('./KycDocumentPage'), 'KycDocumentPage'),
})

export const routes = [complianceRoute, kycDocumentRoute] as const
