import { useQuery } from '@tanstack/react-query'
import { type KycDocument } from '@/api/model'
import { userKycQuery } from '../queries'
import { paths } from '@/lib/paths'
import { KYC_TYPE, refusalWord } from '@/domain/kyc/labels'
import { humanize } from '@/lib/humanize'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { EmptyState, IdText, Status } from '@/ui/basics'
import { type ListProps, some } from './shared'

const kycColumns: Column<KycDocument>[] = [
  { id: 'type', header: 'Document', cell: (d) => KYC_TYPE[d.Type] ?? humanize(d.Type) },
  { id: 'status', header: 'Status', cell: (d) => <Status status={d.Status} of="kyc" /> },
  { id: 'reason', header: 'Reason', cell: (d) => refusalWord(d.RefusedReasonType) || '–' },
  { id: 'processed', header: 'Reviewed', cell: (d) => <When at={d.ProcessedDate} style="day" /> },
  { id: 'created', header: 'Created', cell: (d) => <When at={d.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (d) => <IdText id={d.Id} short /> },
]

export function Kyc({ id, compact }: ListProps) {
  const documents = useQuery(userKycQuery(id))
  return (
    <DataTable
      label="KYC documents"
      columns={kycColumns}
      hidden={compact ? ['processed', 'id'] : []}
      data={some(documents.data, compact)}
      error={documents.error}
      onRetry={() => void documents.refetch()}
      rowKey={(d) => d.Id}
      href={(d) => paths.kycDocument(d.Id)}
      rowsWhileLoading={2}
      narrow={(d) => ({
        l1: [KYC_TYPE[d.Type] ?? d.Type, <Status key="s" status={d.Status} of="kyc" />],
        l2: [refusalWord(d.RefusedReasonType), <When key="w" at={d.CreationDate} style="day" />],
      })}
      empty={
        <EmptyState title="No document yet">Without validated documents the user stays at KYC level Light.</EmptyState>
      }
    />
  )
}
