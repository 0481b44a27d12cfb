/**
 * What the person does, told to the server: it ends the session of somebody who does nothing, and what a page reads by
 * itself is nothing. All pages of a browser share the session, so one that tells also tells the others.
 */
import { hear, tell } from './channel'
import { raw } from './http'

export interface Idle {
  PersonId?: string
  IdleMax?: number
  IdleLeft?: number
}

const CHANNEL = 'kontor-activity'

async function idle(url: string, options: { method?: string }): Promise<Idle> {
  return (await (await raw(url, options)).json()) as Idle
}

/** This person did something. Throws ApiError 401 when the session has ended. */
export async function tellActivity(PersonId: string): Promise<Idle> {
  const answer = { ...(await idle('/session/activity', { method: 'POST' })), PersonId }
  tell(CHANNEL, answer)
  return answer
}

/** How long the session still lasts if the person does nothing; asking changes nothing. */
export const askIdle = () => idle('/session', {})

/** Hears that the person did something in another page; gives what ends the listening. */
export function hearActivity(heard: (idle: Idle) => void): () => void {
  return hear(CHANNEL, heard)
}
