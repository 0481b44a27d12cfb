import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { transactionSearch } from '@/domain/transactions/search'
import { shellRoute } from '@/routing/shell'

export const transactionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/transactions',
  validateSearch: transactionSearch,
  component: lazyRouteComponent(() => import('./TransactionsPage'), 'TransactionsPage'),
})

export const transactionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/transactions/$transactionId',
  component: lazyRouteComponent(() => import('./TransactionPage'), 'TransactionPage'),
})

export const proofRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/transactions/$transactionId/proof',
  component: lazyRouteComponent(() => import('./ProofPage'), 'ProofPage'),
})

export const routes = [transactionsRoute, transactionRoute, proofRoute] as const
