/**
 * Giving the second factor again without leaving the page: a window of its own goes through Keycloak and ends at a page of
 * ours, which tells this one. The pages are isolated from Keycloak's (Cross-Origin-Opener-Policy), so neither window knows
 * the other; a channel of the origin carries the word, and nothing but the word: the session is the server's affair.
 */
import { hear, tell } from './channel'

const CHANNEL = 'kontor-step-up'
const CONFIRMED = 'confirmed'

/** Where the second factor is asked for; ends at `next`, a path of ours. */
export const stepUpUrl = (next: string) => `/login?acr=gold&next=${encodeURIComponent(next)}`

/** The page at which the other window ends. */
export const STEPPED_UP_PATH = '/stepped-up'

/** Opens the other window; false when the browser does not let us. */
export function openStepUp(): boolean {
  return openWindow(stepUpUrl(STEPPED_UP_PATH))
}

/** Signs in again in the other window, for a page that waits. */
export function openSignIn(): boolean {
  return openWindow(`/login?next=${encodeURIComponent(STEPPED_UP_PATH)}`)
}

const openWindow = (url: string) => window.open(url, 'kontor-step-up', 'popup,width=480,height=720') !== null

/** Tells the page that waits, from the other window. */
export function tellSteppedUp(): void {
  tell(CHANNEL, CONFIRMED)
}

/** Hears from the other window; gives what ends the listening. */
export function hearSteppedUp(heard: () => void): () => void {
  return hear(CHANNEL, (word) => {
    if (word === CONFIRMED) heard()
  })
}
