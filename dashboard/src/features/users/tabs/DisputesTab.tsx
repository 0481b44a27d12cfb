import { FilterLink } from '@/ui/FilterLink'
import { useQuery } from '@tanstack/react-query'
import { type Dispute } from '@/api/model'
import { userDisputesQuery } from '../queries'
import { paths } from '@/lib/paths'
import { disputeReason } from '@/domain/disputes/labels'
import { type Column, DataTable } from '@/ui/DataTable'
import { Until, When } from '@/ui/TimeZone'
import { Amount, EmptyState, IdText, Status } from '@/ui/basics'
import { type ListProps } from './shared'

const disputeColumns: Column<Dispute>[] = [
  { id: 'reason', header: 'Dispute', cell: (d) => disputeReason(d.DisputeReason.DisputeReasonType) },
  { id: 'amount', header: 'Amount', align: 'right', cell: (d) => <Amount money={d.DisputedFunds} bold /> },
  { id: 'status', header: 'Status', cell: (d) => <Status status={d.ResultCode ?? d.Status} of="dispute" /> },
  { id: 'deadline', header: 'Deadline', cell: (d) => <Until at={d.ContestDeadlineDate} /> },
  { id: 'created', header: 'Created', cell: (d) => <When at={d.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (d) => <IdText id={d.Id} short /> },
]

export function Disputes({ id }: ListProps) {
  const disputes = useQuery(userDisputesQuery(id))
  return (
    <>
      <DataTable
        label="Disputes"
        columns={disputeColumns}
        data={disputes.data}
        error={disputes.error}
        onRetry={() => void disputes.refetch()}
        rowKey={(d) => d.Id}
        href={(d) => paths.dispute(d.Id)}
        rowsWhileLoading={2}
        narrow={(d) => ({
          l1: [disputeReason(d.DisputeReason.DisputeReasonType), <Amount key="a" money={d.DisputedFunds} bold />],
          l2: [
            <When key="w" at={d.CreationDate} style="day" />,
            <Status key="s" status={d.ResultCode ?? d.Status} of="dispute" />,
          ],
        })}
        empty={<EmptyState title="No dispute">None of this user’s payments has been disputed.</EmptyState>}
      />
      {disputes.data && disputes.data.total > 0 && (
        <div className="table-foot">
          <FilterLink to={paths.disputes()} search={{ UserId: id }} className="k-link">
            Filter them in payment disputes
          </FilterLink>
        </div>
      )}
    </>
  )
}
