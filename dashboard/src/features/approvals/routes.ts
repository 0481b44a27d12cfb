import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { many, paging } from '@/lib/search'
import { shellRoute } from '@/routing/shell'

export const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  validateSearch: z.object({
    ...paging,
    Status: many(['PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'CANCELED']),
    Kind: many(['PAYOUT', 'TRANSFER', 'REFUND']),
    Mine: z.enum(['true', 'false']).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./ApprovalsPage'), 'ApprovalsPage'),
})

export const routes = [approvalsRoute] as const
