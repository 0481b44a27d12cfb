import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { UserLink } from '@/domain/users/names'
import { paths } from '@/lib/paths'
import { Until } from '@/ui/TimeZone'
import { Amount, IdText, Status, useTitle } from '@/ui/basics'
import { preauthorizationQuery } from './queries'
import { ObjectPage, useTransactionsOf } from './ObjectPage'
import { preauthorizationRoute } from './routes'

export function PreauthorizationPage() {
  const { id } = preauthorizationRoute.useParams()
  useTitle('Pre-authorization')
  const found = useQuery(preauthorizationQuery(id))
  const paged = useTransactionsOf('preauthorizations', id, preauthorizationRoute)
  const p = found.data
  return (
    <ObjectPage
      title="Pre-authorization"
      sub={
        <>
          {p && <Status status={p.PaymentStatus} of="preauthorization" />}
          <IdText id={id} />
        </>
      }
      userId={p?.AuthorId ?? null}
      error={p ? undefined : found.error}
      retry={() => void found.refetch()}
      paged={paged}
      facts={
        p
          ? [
              ['User', <UserLink key="u" id={p.AuthorId} />],
              ['Reserved', <Amount key="a" money={p.DebitedFunds} />],
              ['Left to capture', <Amount key="r" money={p.RemainingFunds} />],
              ['Status', <Status key="s" status={p.Status} />],
              [
                'Card',
                <Link key="k" to={paths.card(p.CardId)} className="k-link">
                  <IdText id={p.CardId} short copy={false} />
                </Link>,
              ],
              ['Expires', <Until key="e" at={p.ExpirationDate} />],
              ['Result', p.ResultMessage],
              ['Tag', p.Tag],
            ]
          : null
      }
    />
  )
}
