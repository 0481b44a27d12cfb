import { IconLock } from '@tabler/icons-react'
import { type ReactNode } from 'react'
import { holds } from '@/api/permissions'
import { useSession } from '@/api/session'

const HINT = 'Only people whose role includes “Personal data in full” see it all'

/** What stands in place of personal data, and why. */
function Hidden({ children }: { children: ReactNode }) {
  return (
    <span title={HINT} style={{ display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap' }}>
      {children}
      <IconLock size={13} role="img" aria-label={HINT} style={{ color: 'var(--mantine-color-dimmed)' }} />
    </span>
  )
}

/** An account number as the API shows it to this person: in full, or `FR••••0143`. */
export function AccountNumber({ of: number }: { of: string | null | undefined }) {
  if (!number) return <>–</>
  const text = <span className="mono">{number}</span>
  return number.includes('•') ? <Hidden>{text}</Hidden> : text
}

/** A birthday; it is null for people who may not see it, as it is when it is not known. */
export function Birthday({ at }: { at: number | null }) {
  const session = useSession()
  if (at === null) return holds(session, 'personaldata', 'read') ? <>–</> : <Hidden>Hidden</Hidden>
  return (
    <span className="num">
      {new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
        at * 1000,
      )}
    </span>
  )
}
