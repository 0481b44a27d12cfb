/**
 * What a person may do, and why not: permission and state, as the server checks them. The server decides; these verdicts only
 * keep menus and buttons honest. Each feature has its own in `can.ts`, beside those of `domain/can.ts` that several share.
 */
import { type Session } from './model'

/** `never`: the person's role does not include it, whatever the state; what nobody of that role can do is not shown. */
export type Verdict = { ok: true } | { ok: false; why: string; never?: boolean }

export const YES: Verdict = { ok: true }
export const no = (why: string): Verdict => ({ ok: false, why })

/** `*:write` is everything; write implies read. */
export function holds(session: Session, resource: string, verb: 'read' | 'write'): boolean {
  const p = session.Permissions
  return (
    p.includes('*:write') ||
    p.includes(`${resource}:write`) ||
    (verb === 'read' && (p.includes(`${resource}:read`) || p.includes('*:read')))
  )
}

export function needs(session: Session, resource: string, verb: 'read' | 'write'): Verdict {
  return holds(session, resource, verb)
    ? YES
    : { ok: false, why: `Needs the permission ${resource}:${verb}, which your role does not include`, never: true }
}

export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => !v.ok) ?? YES

/** Whether the person's role can do it at all. */
export const offered = (verdict: Verdict): boolean => verdict.ok || !verdict.never
