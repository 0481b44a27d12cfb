/**
 * Calls to the merchant API on the same origin. The session cookie identifies the person; writes carry the CSRF token,
 * creations an Idempotency-Key.
 */
import { ApiError, type ErrorBody } from './errors'

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Page<T> {
  items: T[]
  /** Items of the whole list, all pages. */
  total: number
  pages: number
}

const TIMEOUT_MS = 30_000

let clientId = ''
let onSignedOut: () => void = () => undefined
const nobodyAsks = () => Promise.resolve(false)
let askForStepUp: () => Promise<boolean> = nobodyAsks
let asking: Promise<boolean> | null = null

/** Set once the session is known; every path below is relative to `/v2.01/{ClientId}`. */
export function setClientId(id: string): void {
  clientId = id
}

export function setOnSignedOut(handler: () => void): void {
  onSignedOut = handler
}

/** Who asks the person for the second factor when a call needs it again; true once it was given. */
export function setAskForStepUp(ask: (() => Promise<boolean>) | null): void {
  askForStepUp = ask ?? nobodyAsks
}

/** Asks once for all calls that wait for it. */
function stepUp(): Promise<boolean> {
  asking ??= askForStepUp().finally(() => {
    asking = null
  })
  return asking
}

export function queryString(query: Query | undefined): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Where a path of the client is, for links too. */
export function apiUrl(path: string, query?: Query): string {
  return `/v2.01/${encodeURIComponent(clientId)}${path}${queryString(query)}`
}

interface Credentials {
  ClientId: string
  PersonId: string
  CsrfToken: string
  CsrfHeader: string
}

let credentials: Credentials | null = null

/** Remembers what writes must carry; told by `GET /session`. */
export function setCredentials(session: Credentials): void {
  credentials = session
}

/**
 * Asks for the session's token again: it is another one after a sign-in, also one in another tab. When somebody else has
 * signed in, this page must not write on their behalf.
 */
export async function renewCredentials(): Promise<'new' | 'same' | 'of another' | 'unknown'> {
  const before = credentials
  const response = await fetch('/session', {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
  }).catch(() => null)
  if (!response?.ok) return 'unknown'
  const now = (await response.json()) as Credentials
  if (before && (before.PersonId !== now.PersonId || before.ClientId !== now.ClientId)) return 'of another'
  if (before?.CsrfToken === now.CsrfToken) return 'same'
  credentials = now
  return 'new'
}

interface RawOptions {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** One request. Throws ApiError for every failure, with status 0 when no answer arrived. */
export async function raw(url: string, options: RawOptions = {}): Promise<Response> {
  let response = await send(url, options)
  // A write that is refused for its token was not carried out, so it may go again with the right one.
  if (response.status === 403 && options.method && (await renewCredentials()) === 'new')
    response = await send(url, options)
  // Nor was one that needs the second factor first: the very same goes again, with the same Idempotency-Key.
  if (needsStepUp(response) && (await stepUp())) {
    if ((await renewCredentials()) === 'of another') throw new ApiError(401, SOMEBODY_ELSE)
    response = await send(url, options)
  }
  if (!response.ok) throw await failure(response)
  return response
}

const STEP_UP_MISSING = 'insufficient_user_authentication'
const SOMEBODY_ELSE: ErrorBody = {
  Type: STEP_UP_MISSING,
  Message: 'Somebody else has signed in meanwhile, so nothing was done. Reload the page to go on as they.',
}

/** RFC 9470. */
const needsStepUp = (response: Response) =>
  response.status === 401 && (response.headers.get('WWW-Authenticate') ?? '').includes(`error="${STEP_UP_MISSING}"`)

async function send(url: string, options: RawOptions): Promise<Response> {
  const method = options.method ?? 'GET'
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (method !== 'GET' && credentials) headers[credentials.CsrfHeader] = credentials.CsrfToken
  if (options.body !== undefined) headers['Content-Type'] = 'application/json'
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: options.body === undefined ? null : JSON.stringify(options.body),
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    })
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new ApiError(0, { Message: 'No answer' })
  }
}

async function failure(response: Response): Promise<ApiError> {
  const text = await response.text().catch(() => '')
  let body: ErrorBody
  try {
    body = JSON.parse(text) as ErrorBody
  } catch {
    body = {}
  }
  if (response.status === 401 && !needsStepUp(response)) onSignedOut()
  return new ApiError(response.status, body)
}

async function json<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return json<T>(await raw(apiUrl(path, query), signal ? { signal } : {}))
}

/** A list: the bare array and the totals of its headers. */
export async function list<T>(path: string, query?: Query, signal?: AbortSignal): Promise<Page<T>> {
  const response = await raw(apiUrl(path, query), signal ? { signal } : {})
  const items = (await json<T[] | undefined>(response)) ?? []
  const total = Number(response.headers.get('X-Number-Of-Items') ?? items.length)
  const pages = Number(response.headers.get('X-Number-Of-Pages') ?? 1)
  return { items, total, pages }
}

export async function put<T>(path: string, body: unknown = {}): Promise<T> {
  return json<T>(await raw(apiUrl(path), { method: 'PUT', body }))
}

export async function del(path: string): Promise<void> {
  await raw(apiUrl(path), { method: 'DELETE' })
}

/** A POST that creates nothing worth protecting (links to files). */
export async function post<T>(path: string, body: unknown = {}, query?: Query): Promise<T> {
  return json<T>(await raw(apiUrl(path, query), { method: 'POST', body, headers: { 'Idempotency-Key': newKey() } }))
}

/** 36 characters; also where the page is not a secure context and `randomUUID` is missing. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

interface IdempotencyResponse {
  StatusCode: string
  Resource: unknown
}

/**
 * The Idempotency-Key of one opened form. It stays the same until an answer says that nothing was carried out, so a
 * repeat after a lost answer can never pay twice: the server refuses it (409) and the first answer is read back.
 */
export class IdempotentRequest {
  private key = newKey()

  async post<T>(path: string, body: unknown): Promise<T> {
    try {
      return await json<T>(await raw(apiUrl(path), { method: 'POST', body, headers: { 'Idempotency-Key': this.key } }))
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 409) return await this.readBack<T>(error)
      if (!error.outcomeUnknown && error.status !== 401) this.key = newKey()
      throw error
    }
  }

  private async readBack<T>(conflict: ApiError): Promise<T> {
    if (conflict.body.Type !== 'idempotent_creation_conflict') {
      this.key = newKey()
      throw conflict
    }
    const first = await get<IdempotencyResponse>(`/responses/${this.key}`)
    const status = Number(first.StatusCode)
    if (status >= 200 && status < 300) return first.Resource as T
    this.key = newKey()
    throw new ApiError(status, (first.Resource ?? {}) as ErrorBody)
  }
}
