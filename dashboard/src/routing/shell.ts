import { type QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router'

/** The routes that every feature hangs its own below; `app/routes.tsx` gives them their components. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()()

/** The frame of every page for people who are signed in: menu, search, person. */
export const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'app' })
