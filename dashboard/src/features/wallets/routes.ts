import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { transactionSearch } from '@/domain/transactions/search'
import { shellRoute } from '@/routing/shell'

export const walletRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/wallets/$walletId',
  validateSearch: transactionSearch,
  component: lazyRouteComponent(() => import('./WalletPage'), 'WalletPage'),
})

export const routes = [walletRoute] as const
