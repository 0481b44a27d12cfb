/**
 * The rules of the merchant API that every handler keeps: session and CSRF token, idempotency keys, error bodies, lists with
 * their headers. A feature's `mock.ts` says what a path answers, and nothing of these.
 */
import { delay, http, HttpResponse, type HttpHandler, type HttpResponseResolver, type PathParams } from 'msw'
import { type Money } from '@/api/model'
import { type World } from './world'

export type Body = Record<string, unknown>

export interface ApiRequest {
  /** The named segments of the path. */
  params: Record<string, string>
  query: URLSearchParams
  body: Body
}

/** Answered by 200 with the returned value, by 204 when there is none, by a list's headers when it is `listed`. */
export type Answer = (request: ApiRequest) => unknown

/** A refusal in the shape of the contract's error body. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly errors: Record<string, string> | null = null,
  ) {
    super(message)
  }
}

export const invalid = (errors: Record<string, string>) =>
  new Refusal(
    400,
    'param_error',
    'One or several required parameters are missing or incorrect. An incorrect resource ID also raises this kind of error.',
    errors,
  )

export const missing = (what: string, id: string) =>
  new Refusal(404, 'ressource_not_found', 'The ressource does not exist', {
    RessourceNotFound: `Cannot found the ressource ${what} with the id=${id}`,
  })

const NOT_SIGNED_IN = new Refusal(401, 'not_authorized', 'Nobody is signed in')
const NOT_STEPPED_UP = new Refusal(
  401,
  'insufficient_user_authentication',
  'This asks for your second factor again; confirm it and repeat the call',
)
const CHALLENGE = 'Bearer error="insufficient_user_authentication", acr_values="gold", max_age="300"'
export const FORBIDDEN = new Refusal(403, 'forbidden_ressource', 'This endpoint is not available for your account')

/** The contract's error body. */
export function errorBody(refusal: Refusal, now: number) {
  return {
    Message: refusal.message,
    Type: refusal.type,
    Id: `5f1c0a52-4be1-4a0e-9d7c-0d1f1b7a9c11#${now}`,
    Date: now,
    errors: refusal.errors,
  }
}

/** The one with the id of the path, or 404. */
export function find<T extends { Id: string }>(items: readonly T[], what: string, id: string | undefined): T {
  const found = items.find((item) => item.Id === id)
  if (!found) throw missing(what, id ?? '')
  return found
}

/** A text of the body that has to be there. */
export function need(body: Body, field: string): string {
  const value = body[field]
  if (typeof value !== 'string' || value === '') throw invalid({ [field]: `The ${field} field is required.` })
  return value
}

export function needMoney(body: Body, field: string): Money {
  const value = body[field] as Money | undefined
  if (!value || !Number.isSafeInteger(value.Amount) || typeof value.Currency !== 'string')
    throw invalid({ [field]: `The ${field} field is required.` })
  return value
}

/** What a PUT may change and says. */
export const changes = (body: Body, fields: readonly string[]): Body =>
  Object.fromEntries(fields.filter((f) => body[f] !== undefined && body[f] !== null).map((f) => [f, body[f]]))

/** Whether the value is among those of the filter, or there is no filter. */
export function matches(query: URLSearchParams, filter: string, value: string | null): boolean {
  const wanted = query.get(filter)
  return !wanted || (value !== null && wanted.toUpperCase().split(',').includes(value))
}

class Listed {
  constructor(
    readonly items: unknown[],
    readonly total: number,
    readonly pages: number,
  ) {}
}

/** A page of what the filters keep, in the order asked for. */
export function listed<T extends object>(
  items: readonly T[],
  query: URLSearchParams,
  keep: (item: T) => boolean = () => true,
): Listed {
  const page = Math.max(1, Number(query.get('page') ?? 1))
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 10)))
  const after = query.get('AfterDate')
  const before = query.get('BeforeDate')
  const at = (item: T) => {
    const { CreationDate, Date } = item as { CreationDate?: number; Date?: number }
    return CreationDate ?? Date ?? 0
  }
  const direction = /:desc$/i.test(query.get('Sort') ?? '') ? -1 : 1
  const kept = items
    .filter((item) => (!after || at(item) >= Number(after)) && (!before || at(item) < Number(before)) && keep(item))
    .sort((a, b) => direction * (at(a) - at(b)))
  return new Listed(kept.slice((page - 1) * size, page * size), kept.length, Math.max(1, Math.ceil(kept.length / size)))
}

function answered(world: World, run: () => unknown): { status: number; body: unknown; headers?: HeadersInit } {
  try {
    const result = run()
    if (result instanceof Listed)
      return {
        status: 200,
        body: result.items,
        headers: { 'X-Number-Of-Items': String(result.total), 'X-Number-Of-Pages': String(result.pages) },
      }
    return { status: result === undefined ? 204 : 200, body: result }
  } catch (problem) {
    const refusal = problem instanceof Refusal ? problem : new Refusal(500, 'other', 'Internal Server Error')
    return { status: refusal.status, body: errorBody(refusal, world.now()) }
  }
}

const asResponse = ({ status, body, headers }: ReturnType<typeof answered>) =>
  status === 204
    ? new HttpResponse(null, { status })
    : HttpResponse.json(body as object, { status, headers: headers ?? {} })

/** Whether a write lacks the token of the session. */
export const isForged = (world: World, request: Request) =>
  request.method !== 'GET' && request.headers.get(world.session.CsrfHeader) !== world.session.CsrfToken

/** Handlers of paths below `/v2.01/{ClientId}`, matched without regard to case, as the API does. */
export function merchantApi(world: World) {
  const resolver =
    (answer: Answer): HttpResponseResolver<PathParams> =>
    async ({ request, params }) => {
      await delay(world.latency)
      const url = new URL(request.url)
      const text = await request.text()
      const body = text ? (JSON.parse(text) as Body) : {}
      const path = url.pathname.replace(/^\/v2\.01\/[^/]+/, '')
      const key = request.headers.get('Idempotency-Key') ?? undefined
      const run = () => answer({ params: params as Record<string, string>, query: url.searchParams, body })
      const refuse = (refusal: Refusal) =>
        asResponse(
          answered(world, () => {
            throw refusal
          }),
        )
      if (!world.signedIn) return refuse(NOT_SIGNED_IN)
      if (isForged(world, request) || params['clientId'] !== world.session.ClientId) return refuse(FORBIDDEN)
      if (world.asksForStepUp && request.method !== 'GET') {
        const refused = refuse(NOT_STEPPED_UP)
        refused.headers.set('WWW-Authenticate', CHALLENGE)
        return refused
      }
      world.log.push({ method: request.method, path, query: Object.fromEntries(url.searchParams), key, body })
      if (request.method !== 'POST' || key === undefined) return asResponse(answered(world, run))
      if (!/^[A-Za-z0-9-]{16,36}$/.test(key))
        return refuse(invalid({ 'Idempotency-Key': 'The Idempotency-Key has to have 16 to 36 characters.' }))
      if (world.answers.has(key))
        return refuse(
          new Refusal(
            409,
            'idempotent_creation_conflict',
            'A resource has already been created with this Idempotency Key',
          ),
        )
      const result = answered(world, run)
      world.answers.set(key, { status: result.status, body: result.body, url: url.pathname + url.search })
      return asResponse(result)
    }
  const on =
    (method: 'get' | 'post' | 'put' | 'delete') =>
    (path: string, answer: Answer): HttpHandler =>
      http[method](`*/v2.01/:clientId${path}`, resolver(answer))
  return { get: on('get'), post: on('post'), put: on('put'), delete: on('delete') }
}

/** What a feature contributes: sample data, and what its paths answer. */
export interface Mock {
  seed?: (world: World) => void
  handlers: (world: World) => HttpHandler[]
}
