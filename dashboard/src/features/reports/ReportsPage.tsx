import { Button } from '@mantine/core'
import { IconDownload, IconFilePlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { type Report } from '@/api/model'
import { reportsQuery } from './queries'
import { useSession } from '@/api/session'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { nowUnix } from '@/lib/time'
import { useFilters } from '@/routing/useFilters'
import { resultWords } from '@/domain/transactions/labels'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { ActionButton, EmptyState, IdText, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { CreateReport } from './CreateReportForm'
import { reportsRoute } from './routes'

const DAY = 86_400

const isGone = (r: Report) =>
  r.Status === 'EXPIRED' ||
  (r.Status === 'READY_FOR_DOWNLOAD' && r.ReportDate !== null && r.ReportDate <= nowUnix() - DAY)

const columns: Column<Report>[] = [
  { id: 'tag', header: 'Report', cell: (r) => r.Tag ?? (r.ReportType === 'WALLETS' ? 'Wallets' : 'Transactions') },
  { id: 'type', header: 'Type', cell: (r) => (r.ReportType === 'WALLETS' ? 'Wallets' : 'Transactions') },
  { id: 'period', header: 'Period', cell: (r) => <Period r={r} /> },
  { id: 'status', header: 'Status', cell: (r) => <Status status={r.Status} /> },
  { id: 'created', header: 'Requested', cell: (r) => <When at={r.CreationDate} /> },
  {
    id: 'download',
    header: 'File',
    cell: (r) =>
      r.Status === 'FAILED' ? (
        resultWords(r.ResultCode, r.ResultMessage).what
      ) : r.DownloadURL && !isGone(r) ? (
        <Button
          component="a"
          href={r.DownloadURL}
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={`Download ${r.Tag ?? r.Id}`}
        >
          Download
        </Button>
      ) : (
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>
          {r.Status === 'PENDING' ? 'In preparation' : 'Expired'}
        </span>
      ),
  },
  { id: 'id', header: 'Id', cell: (r) => <IdText id={r.Id} short /> },
]

function Period({ r }: { r: Report }) {
  const after = r.Filters['AfterDate']
  const before = r.Filters['BeforeDate']
  if (typeof after !== 'number' || typeof before !== 'number') return <>–</>
  return (
    <>
      <When at={after} style="day" /> – <When at={before - 1} style="day" />
    </>
  )
}

export function ReportsPage() {
  useTitle('Reporting')
  const session = useSession()
  const [search, setSearch] = useFilters(reportsRoute)
  const [creating, setCreating] = useState(false)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const reports = useQuery(reportsQuery({ page, per_page: perPage }))
  return (
    <>
      <PageHead
        title="Reporting"
        sub="Files made in the background; each is kept for 24 hours after it is ready."
        actions={
          <ActionButton
            leftSection={<IconFilePlus size={15} aria-hidden />}
            verdict={can.createReport(session)}
            onClick={() => setCreating(true)}
          >
            Create report
          </ActionButton>
        }
      />
      <Panel flush>
        <DataTable
          label="Reports"
          columns={columns}
          data={reports.data}
          error={reports.error}
          onRetry={() => void reports.refetch()}
          rowKey={(r) => r.Id}
          narrow={(r) => ({
            l1: [r.Tag ?? r.ReportType, <Status key="s" status={r.Status} />],
            l2: [
              <When key="w" at={r.CreationDate} />,
              r.DownloadURL && !isGone(r) ? (
                <a key="d" className="k-link" href={r.DownloadURL}>
                  Download
                </a>
              ) : (
                ''
              ),
            ],
          })}
          paging={{ page, perPage, onChange: setSearch }}
          empty={
            <EmptyState title="No report yet">
              Choose a period and columns, and download the file when it is ready.
            </EmptyState>
          }
        />
      </Panel>
      <div role="status" className="visually-hidden">
        {reports.data?.items.some((r) => r.Status === 'PENDING') ? 'A report is in preparation' : ''}
      </div>
      {creating && <CreateReport onClose={() => setCreating(false)} />}
    </>
  )
}
