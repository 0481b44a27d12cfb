import { createContext, useContext } from 'react'
import { raw, setClientId, setCredentials } from './http'
import { type Session } from './model'

/** Who is signed in; a 401 is thrown when nobody is. */
export async function fetchSession(): Promise<Session> {
  const session = (await (await raw('/session')).json()) as Session
  setClientId(session.ClientId)
  setCredentials(session)
  return session
}

export function goToLogin(): void {
  const here = window.location.pathname + window.location.search
  window.location.assign(`/login?next=${encodeURIComponent(here)}`)
}

/** Ends the session; the gateway names the page to go to, Keycloak's sign-out. */
export async function signOut(): Promise<void> {
  const response = await raw('/logout', { method: 'POST' })
  const text = await response.text()
  const { Location } = (text ? JSON.parse(text) : {}) as { Location?: string }
  window.location.assign(Location ?? '/')
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('No session above this component')
  return session
}
