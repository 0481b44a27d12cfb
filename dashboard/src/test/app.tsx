import { notifications } from '@mantine/notifications'
import { render } from '@testing-library/react'
import { RouterProvider } from '@tanstack/react-router'
import { type HttpHandler } from 'msw'
import { makeMockApi, type MockApi } from '@/app/mock'
import { Providers } from '@/app/Providers'
import { makeQueryClient } from '@/app/queryClient'
import { makeRouter } from '@/app/routes'
import { type World } from '@/mock/world'
import { server } from './server'

/** The second in which every test of a file takes place, so that two worlds are the same. */
const NOW = Math.floor(Date.now() / 1000)
export const newApi = (permissions?: string[]): MockApi => makeMockApi({ now: () => NOW, permissions, latency: 5 })

interface Options {
  /** What the person may do; everything, unless said otherwise. */
  permissions?: string[]
  /** Handlers that answer before those of the API. */
  overrides?: HttpHandler[]
  /** Changes the data before the page asks for them. */
  given?: (world: World) => void
  zone?: string
}

/** The whole application at an address, on the API in memory. */
export function renderApp(at: string, { permissions, overrides = [], given, zone = 'Europe/Berlin' }: Options = {}) {
  // What the test before has told stays on the screen of this one otherwise.
  notifications.clean()
  const api = newApi(permissions)
  given?.(api.world)
  server.use(...overrides, ...api.handlers)
  const queryClient = makeQueryClient()
  const router = makeRouter(queryClient, at)
  render(
    <Providers queryClient={queryClient} timeZone={zone}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return { api, router }
}
