import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Mandate } from '@/api/model'
import { UserLink } from '@/domain/names'
import { When } from '@/ui/TimeZone'
import { IdText, Status, useTitle } from '@/ui/basics'
import { listQuery, oneQuery } from './BankAccountPage'
import { ObjectPage, usePaged } from './ObjectPage'

export function MandatePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  useTitle('Mandate')
  const mandate = useQuery(oneQuery<Mandate>(`/mandates/${id}`))
  const paged = usePaged((query) => listQuery(`/mandates/${id}/transactions`, query))
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
