import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@/domain/can'
import { type User, type UserLight } from '@/api/model'
import { userQuery } from './queries'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { shortId } from '@/ui/basics'

/** A user's name; lists that carry none fall back to the address of mail. */
export function nameOf(user: User | UserLight): string {
  const name =
    'Name' in user ? user.Name : 'FirstName' in user ? [user.FirstName, user.LastName].filter(Boolean).join(' ') : ''
  return name || user.Email
}

/** The name of a user in a list; the contract's lists carry none, so it is read with the user, and until then the address of mail stands there. */
export function UserName({ user }: { user: UserLight }) {
  const whole = useQuery({ ...userQuery(user.Id), retry: false })
  return <>{nameOf(whole.data ?? user)}</>
}

/** Who stands behind a user id, linked to their page. The client itself is an author too. */
export function UserLink({ id }: { id: string | null }) {
  const session = useSession()
  const isClient = id === session.ClientId
  const user = useQuery({
    ...userQuery(id ?? ''),
    enabled: !!id && !isClient && can.seeUsers(session).ok,
    retry: false,
  })
  if (!id) return null
  if (isClient) return <>{session.ClientName}</>
  return (
    <Link to={paths.user(id)} className="k-link" title={id}>
      {user.data ? nameOf(user.data) : <span className="mono">{shortId(id)}</span>}
    </Link>
  )
}
