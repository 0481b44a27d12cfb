import { render } from '@testing-library/react'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import userEvent from '@testing-library/user-event'
import { type ReactNode } from 'react'
import { SessionContext } from '@/api/session'
import { Providers } from '@/app/Providers'
import { makeQueryClient } from '@/app/queryClient'
import { World } from '@/mock/world'

interface Options {
  zone?: string
  permissions?: string[]
}

/** A part of a page by itself, signed in, where links lead nowhere; its API is what the spec gives to `server`. */
export function renderPart(part: ReactNode, { zone = 'Europe/Berlin', permissions = ['*:write'] }: Options = {}) {
  const { session } = new World({ permissions })
  const nowhere = () => null
  const router = createRouter({
    routeTree: createRootRoute({ component: () => part, notFoundComponent: nowhere }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
    defaultPendingMs: Infinity,
  })
  render(
    <Providers queryClient={makeQueryClient()} timeZone={zone}>
      <SessionContext value={session}>
        <RouterProvider router={router} />
      </SessionContext>
    </Providers>,
  )
  return { router, user: userEvent.setup() }
}
