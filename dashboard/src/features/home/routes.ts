import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { sessionQuery } from '@/api/sessionQuery'
import { overviewQuery } from '@/domain/overview/queries'
import { shellRoute } from '@/routing/shell'

export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  // The figures are asked for beside the page's code, not after it.
  loader: ({ context: { queryClient } }) => {
    void queryClient
      .ensureQueryData(sessionQuery)
      .then(() => queryClient.prefetchQuery(overviewQuery()))
      .catch(() => undefined)
  },
  component: lazyRouteComponent(() => import('./HomePage'), 'HomePage'),
})

export const routes = [homeRoute] as const
