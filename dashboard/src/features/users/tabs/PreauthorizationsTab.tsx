import { useQuery } from '@tanstack/react-query'
import { type Preauthorization } from '@/api/model'
import { userPreauthorizationsQuery } from '../queries'
import { paths } from '@/lib/paths'
import { type Column, DataTable } from '@/ui/DataTable'
import { Until } from '@/ui/TimeZone'
import { Amount, EmptyState, IdText, Status } from '@/ui/basics'
import { isMissing, type ListProps, NotOffered } from './shared'

const preauthorizationColumns: Column<Preauthorization>[] = [
  { id: 'amount', header: 'Reserved', cell: (p) => <Amount money={p.DebitedFunds} bold /> },
  { id: 'remaining', header: 'Left', align: 'right', cell: (p) => <Amount money={p.RemainingFunds} /> },
  { id: 'status', header: 'Status', cell: (p) => <Status status={p.Status} /> },
  { id: 'payment', header: 'Payment', cell: (p) => <Status status={p.PaymentStatus} of="preauthorization" /> },
  { id: 'expires', header: 'Expires', cell: (p) => <Until at={p.ExpirationDate} /> },
  { id: 'id', header: 'Id', cell: (p) => <IdText id={p.Id} short /> },
]

export function Preauthorizations({ id }: ListProps) {
  const found = useQuery(userPreauthorizationsQuery(id))
  if (isMissing(found.error)) return <NotOffered what="Pre-authorizations" />
  return (
    <DataTable
      label="Pre-authorizations"
      columns={preauthorizationColumns}
      data={found.data}
      error={found.error}
      onRetry={() => void found.refetch()}
      rowKey={(p) => p.Id}
      href={(p) => paths.preauthorization(p.Id)}
      rowsWhileLoading={2}
      narrow={(p) => ({
        l1: [
          <Amount key="a" money={p.DebitedFunds} bold />,
          <Status key="s" status={p.PaymentStatus} of="preauthorization" />,
        ],
        l2: ['Expires', <Until key="w" at={p.ExpirationDate} />],
      })}
      empty={<EmptyState title="No pre-authorization" />}
    />
  )
}
