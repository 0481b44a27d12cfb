import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from '@/domain/can'
import { KYC_STATUSES, KYC_TYPES } from '@/domain/kyc/kinds'
import { type KycDocument } from '@/api/model'
import { kycDocumentsQuery } from './queries'
import { useSession } from '@/api/session'
import { KycUpload } from '@/domain/kyc/KycUpload'
import { UserLink } from '@/domain/users/names'
import { paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { KYC_TYPE, refusalWord } from '@/domain/kyc/labels'
import { statusWord } from '@/ui/status'
import { type Column, DataTable } from '@/ui/DataTable'
import { useTimeZone, When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, IdText, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { DateFilter, ManyFilter } from '@/ui/filters'
import { ChooseUser } from './ChooseUser'
import { complianceRoute } from './routes'

const columns: Column<KycDocument>[] = [
  { id: 'type', header: 'Document', cell: (d) => KYC_TYPE[d.Type] ?? d.Type },
  { id: 'user', header: 'User', cell: (d) => <UserLink id={d.UserId} /> },
  { id: 'status', header: 'Status', cell: (d) => <Status status={d.Status} of="kyc" /> },
  {
    id: 'reason',
    header: 'Refusal reason',
    cell: (d) => refusalWord(d.RefusedReasonType) || <span style={{ color: 'var(--mantine-color-dimmed)' }}>–</span>,
  },
  { id: 'created', header: 'Created', sortable: true, cell: (d) => <When at={d.CreationDate} style="day" /> },
  { id: 'processed', header: 'Reviewed', cell: (d) => <When at={d.ProcessedDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (d) => <IdText id={d.Id} short /> },
]

const VIEWS = [
  { label: 'All', Status: undefined },
  { label: 'Refused', Status: 'REFUSED' },
  { label: 'Awaiting validation', Status: 'VALIDATION_ASKED' },
  { label: 'Not submitted', Status: 'CREATED' },
  { label: 'Validated', Status: 'VALIDATED' },
]

export function CompliancePage() {
  useTitle('Compliance')
  const session = useSession()
  const { zone } = useTimeZone()
  const [search, setSearch] = useFilters(complianceRoute)
  const [adding, setAdding] = useState(false)
  const [userId, setUserId] = useState<string | null>(null)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const sort = search.Sort ?? 'CreationDate:DESC'
  const documents = useQuery(
    kycDocumentsQuery({
      Status: search.Status,
      Type: search.Type,
      ...dateQuery(search, zone),
      Sort: sort,
      page,
      per_page: perPage,
    }),
  )
  const filtered = search.Status || search.Type || search.dates || search.from || search.to
  return (
    <>
      <PageHead
        title="Compliance"
        sub="Every KYC document of your users."
        actions={
          <ActionButton
            leftSection={<IconFileUpload size={15} aria-hidden />}
            verdict={can.addKycDocument(session)}
            onClick={() => setAdding(true)}
          >
            Add document
          </ActionButton>
        }
      />
      <div className="views" role="group" aria-label="Views">
        {VIEWS.map((v) => (
          <button
            key={v.label}
            type="button"
            className="view"
            aria-pressed={search.Status === v.Status}
            onClick={() => setSearch({ Status: v.Status })}
          >
            {v.label}
          </button>
        ))}
      </div>
      <div className="filters" role="group" aria-label="Filters">
        <DateFilter value={search} onChange={setSearch} />
        <ManyFilter
          label="Document"
          options={KYC_TYPES.map((t) => ({ value: t, label: KYC_TYPE[t] ?? t }))}
          value={search.Type}
          onChange={(Type) => setSearch({ Type })}
        />
        <ManyFilter
          label="Status"
          options={KYC_STATUSES.map((s) => ({ value: s, label: statusWord(s, 'kyc').label }))}
          value={search.Status}
          onChange={(Status) => setSearch({ Status })}
        />
      </div>
      <Panel flush>
        <DataTable
          label="KYC documents"
          columns={columns}
          data={documents.data}
          error={documents.error}
          onRetry={() => void documents.refetch()}
          rowKey={(d) => d.Id}
          href={(d) => paths.kycDocument(d.Id)}
          narrow={(d) => ({
            l1: [KYC_TYPE[d.Type] ?? d.Type, <Status key="s" status={d.Status} of="kyc" />],
            l2: [
              refusalWord(d.RefusedReasonType) || <IdText key="u" id={d.UserId} short copy={false} />,
              <When key="w" at={d.CreationDate} style="day" />,
            ],
          })}
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort }) }}
          paging={{ page, perPage, onChange: setSearch }}
          empty={
            filtered ? (
              <EmptyState
                title="No documents match"
                action={
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() =>
                      setSearch({
                        Status: undefined,
                        Type: undefined,
                        dates: undefined,
                        from: undefined,
                        to: undefined,
                      })
                    }
                  >
                    Clear the filters
                  </Button>
                }
              />
            ) : (
              <EmptyState title="No documents yet">Add one here or on a user’s page.</EmptyState>
            )
          }
        />
      </Panel>
      {adding && !userId && <ChooseUser onClose={() => setAdding(false)} onChosen={setUserId} />}
      {adding && userId && (
        <KycUpload
          userId={userId}
          onClose={() => {
            setAdding(false)
            setUserId(null)
          }}
        />
      )}
    </>
  )
}
