import { render } from '@testing-library/react'
import { RouterProvider } from '@tanstack/react-router'
import { vi } from 'vitest'
import { MockApi } from '../../mock-api/server.ts'
import { Providers } from '@/app/Providers'
import { makeQueryClient } from '@/app/queryClient'
import { makeRouter } from '@/app/routes'

/** The second in which every test of a file takes place, so that two worlds are the same. */
const NOW = Math.floor(Date.now() / 1000)
export const newApi = (permissions?: string[]) => new MockApi(() => NOW, permissions)

export interface Fault {
  /** Called with each request; an answer replaces the API's, `lost` lets the API do its work and loses the answer. */
  (method: string, path: string): Response | 'lost' | undefined
}

/** `fetch` onto an in-memory API. */
export function stubFetch(api: MockApi, fault: Fault = () => undefined): void {
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const method = init.method ?? 'GET'
    const broken = fault(method, input)
    if (broken instanceof Response) return broken
    const headers = Object.fromEntries(
      Object.entries((init.headers ?? {}) as Record<string, string>).map(([k, v]) => [k.toLowerCase(), v]),
    )
    const answer = api.handle({ method, url: input, headers, body: typeof init.body === 'string' ? init.body : '' })
    if (broken === 'lost') throw new TypeError('Failed to fetch')
    if (!answer) return new Response('', { status: 404 })
    return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers: answer.headers })
  })
}

/** The whole application at an address, on an in-memory API. */
export function renderApp(at: string, options: { permissions?: string[]; fault?: Fault } = {}) {
  const api = newApi(options.permissions)
  stubFetch(api, options.fault)
  const queryClient = makeQueryClient()
  const router = makeRouter(queryClient, at)
  render(
    <Providers queryClient={queryClient} timeZone="Europe/Berlin">
      <RouterProvider router={router} />
    </Providers>,
  )
  return { api, router }
}
