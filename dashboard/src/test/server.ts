import { getResponse, http, HttpResponse, type HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { type MockApi } from '@/app/mock'

/** Takes the place of the network in every spec; `renderApp` gives it the handlers. */
export const server = setupServer()

const below = (path: string) => `*/v2.01/:clientId${path}`

type Method = 'get' | 'post' | 'put' | 'delete'

interface Refusal {
  Message?: string
  /** The reference to tell support. */
  Id?: string
  /** Field name → text. */
  errors?: Record<string, string> | null
  headers?: Record<string, string>
}

/** A call that is refused, in the shape of the contract. */
export const refused = (
  method: Method,
  path: string,
  status: number,
  { Message = 'No', Id = 'ref-1#1', errors = null, headers = {} }: Refusal = {},
): HttpHandler =>
  http[method](below(path), () =>
    HttpResponse.json({ Message, Type: 'other', Id, Date: 1, errors }, { status, headers }),
  )

/** A list without anything in it. */
export const empty = (path: string): HttpHandler =>
  http.get(below(path), () =>
    HttpResponse.json([], { headers: { 'X-Number-Of-Items': '0', 'X-Number-Of-Pages': '1' } }),
  )

/** Calls that the API carries out, and whose answers are lost on the way, as long as `when` says so. */
export const lost = (method: Method, path: string, api: () => MockApi, when: () => boolean = () => true): HttpHandler =>
  http[method](below(path), async ({ request }) => {
    if (!when()) return undefined
    await getResponse(api().handlers, request.clone())
    return HttpResponse.error()
  })
