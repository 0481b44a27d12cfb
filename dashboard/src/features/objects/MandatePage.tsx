import { useQuery } from '@tanstack/react-query'
import { UserLink } from '@/domain/users/names'
import { When } from '@/ui/TimeZone'
import { IdText, Status, useTitle } from '@/ui/basics'
import { mandateQuery } from './queries'
import { ObjectPage, useTransactionsOf } from './ObjectPage'
import { mandateRoute } from './routes'

export function MandatePage() {
  const { id } = mandateRoute.useParams()
  useTitle('Mandate')
  const mandate = useQuery(mandateQuery(id))
  const paged = useTransactionsOf('mandates', id, mandateRoute)
  const m = mandate.data
  return (
    <ObjectPage
      title="Mandate"
      sub={
        <>
          {m && <Status status={m.Status} of="mandate" />}
          <IdText id={id} />
        </>
      }
      userId={m?.UserId ?? null}
      error={m ? undefined : mandate.error}
      retry={() => void mandate.refetch()}
      paged={paged}
      facts={
        m
          ? [
              ['User', <UserLink key="u" id={m.UserId} />],
              ['Scheme', m.Scheme],
              ['Bank reference', m.BankReference],
              ['Result', m.ResultMessage],
              ['Created', <When key="c" at={m.CreationDate} />],
              ['Tag', m.Tag],
            ]
          : null
      }
    />
  )
}
