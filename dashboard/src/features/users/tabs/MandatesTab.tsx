import { useQuery } from '@tanstack/react-query'
import { type Mandate } from '@/api/model'
import { userMandatesQuery } from '../queries'
import { paths } from '@/lib/paths'
import { humanize } from '@/lib/humanize'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { EmptyState, IdText, Status } from '@/ui/basics'
import { isMissing, type ListProps, NotOffered } from './shared'

const mandateColumns: Column<Mandate>[] = [
  { id: 'id', header: 'Mandate', cell: (m) => <IdText id={m.Id} short /> },
  { id: 'status', header: 'Status', cell: (m) => <Status status={m.Status} of="mandate" /> },
  { id: 'type', header: 'Type', cell: (m) => humanize(m.MandateType) },
  { id: 'result', header: 'Result', wrap: true, cell: (m) => m.ResultMessage ?? '–' },
  { id: 'created', header: 'Created', cell: (m) => <When at={m.CreationDate} style="day" /> },
]

export function Mandates({ id }: ListProps) {
  const mandates = useQuery(userMandatesQuery(id))
  if (isMissing(mandates.error)) return <NotOffered what="Mandates" />
  return (
    <DataTable
      label="Mandates"
      columns={mandateColumns}
      data={mandates.data}
      error={mandates.error}
      onRetry={() => void mandates.refetch()}
      rowKey={(m) => m.Id}
      href={(m) => paths.mandate(m.Id)}
      rowsWhileLoading={2}
      narrow={(m) => ({
        l1: [<IdText key="i" id={m.Id} short copy={false} />, <Status key="s" status={m.Status} of="mandate" />],
        l2: [humanize(m.MandateType), <When key="w" at={m.CreationDate} style="day" />],
      })}
      empty={<EmptyState title="No mandate" />}
    />
  )
}
