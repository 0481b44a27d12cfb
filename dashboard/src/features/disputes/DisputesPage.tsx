import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { disputesOfQuery } from './queries'
import { DISPUTE_STATUSES, DISPUTE_TYPES } from './kinds'
import { type Dispute } from '@/api/model'
import { paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { disputeReason } from '@/domain/disputes/labels'
import { DISPUTE_TYPE } from './labels'
import { statusWord } from '@/ui/status'
import { Amount, EmptyState, IdText, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { DateFilter, ManyFilter, TextFilter } from '@/ui/filters'
import { useTimeZone, When } from '@/ui/TimeZone'
import { Deadline, waitsForClient } from './Deadline'
import { disputesRoute } from './routes'

const columns: Column<Dispute>[] = [
  { id: 'reason', header: 'Reason', cell: (d) => disputeReason(d.DisputeReason.DisputeReasonType) },
  { id: 'amount', header: 'Disputed', align: 'right', cell: (d) => <Amount money={d.DisputedFunds} bold /> },
  {
    id: 'status',
    header: 'Status',
    cell: (d) => (
      <span style={{ display: 'inline-flex', gap: 6 }}>
        <Status status={d.Status} of="dispute" />
        {d.ResultCode && <Status status={d.ResultCode} />}
      </span>
    ),
  },
  { id: 'deadline', header: 'Respond by', cell: (d) => <Deadline dispute={d} /> },
  { id: 'type', header: 'Type', cell: (d) => DISPUTE_TYPE[d.DisputeType] ?? d.DisputeType },
  { id: 'created', header: 'Created', cell: (d) => <When at={d.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (d) => <IdText id={d.Id} short /> },
]

type View = 'all' | 'pending' | 'settle'
const VIEWS: [View, string][] = [
  ['all', 'All'],
  ['pending', 'Pending your action'],
  ['settle', 'To settle'],
]
const PENDING = 'PENDING_CLIENT_ACTION,REOPENED_PENDING_CLIENT_ACTION'

/** Those that wait for the client come first, the nearest deadline on top; the others keep the server's order. */
function workFirst(items: Dispute[]): Dispute[] {
  const waiting = items
    .filter(waitsForClient)
    .sort((a, b) => (a.ContestDeadlineDate ?? Infinity) - (b.ContestDeadlineDate ?? Infinity))
  return [...waiting, ...items.filter((d) => !waitsForClient(d))]
}

export function DisputesPage() {
  useTitle('Payment disputes')
  const { zone } = useTimeZone()
  const [search, setSearch, setAll] = useFilters(disputesRoute)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const settle = search.view === 'settle'
  const path = settle
    ? '/disputes/pendingsettlement'
    : search.UserId
      ? `/users/${encodeURIComponent(search.UserId)}/disputes`
      : search.WalletId
        ? `/wallets/${encodeURIComponent(search.WalletId)}/disputes`
        : '/disputes'
  const query = settle
    ? { page, per_page: perPage }
    : {
        Status: search.view === 'pending' ? PENDING : search.Status,
        DisputeType: search.DisputeType,
        ...dateQuery(search, zone),
        Sort: 'CreationDate:DESC',
        page,
        per_page: perPage,
      }
  const disputes = useQuery(disputesOfQuery(path, query))
  // The list is not sorted by state on the server, so the first page is led by a list of its own of what is pending.
  const plain = !search.view && !search.Status && page === 1 && path === '/disputes'
  const pending = useQuery({
    ...disputesOfQuery('/disputes', {
      Status: PENDING,
      DisputeType: search.DisputeType,
      ...dateQuery(search, zone),
      Sort: 'CreationDate:ASC',
      per_page: 100,
    }),
    enabled: plain,
  })
  const lead = plain ? (pending.data?.items ?? []) : []
  const leadIds = new Set(lead.map((d) => d.Id))
  const data = disputes.data && {
    ...disputes.data,
    items: workFirst([...lead, ...disputes.data.items.filter((d) => !leadIds.has(d.Id))]),
  }
  const view = search.view ?? 'all'
  const choose = (next: View) => setAll(next === 'all' ? {} : { view: next })
  const filtered =
    search.Status || search.DisputeType || search.dates || search.from || search.to || search.UserId || search.WalletId
  return (
    <>
      <PageHead title="Payment disputes" sub="Payments that a cardholder or a bank has called into question." />
      <div className="views" role="group" aria-label="Views">
        {VIEWS.map(([value, label]) => (
          <button
            key={value}
            type="button"
            className="view"
            aria-pressed={view === value}
            onClick={() => choose(value)}
          >
            {label}
          </button>
        ))}
      </div>
      {!settle && (
        <div className="filters" role="group" aria-label="Filters">
          <DateFilter value={search} onChange={setSearch} />
          <ManyFilter
            label="Type"
            options={DISPUTE_TYPES.map((t) => ({ value: t, label: DISPUTE_TYPE[t] ?? t }))}
            value={search.DisputeType}
            onChange={(DisputeType) => setSearch({ DisputeType })}
          />
          {search.view !== 'pending' && (
            <ManyFilter
              label="Status"
              options={DISPUTE_STATUSES.map((s) => ({ value: s, label: statusWord(s, 'dispute').label }))}
              value={search.Status}
              onChange={(Status) => setSearch({ Status })}
            />
          )}
          <TextFilter
            label="User"
            placeholder="user_m_…"
            value={search.UserId}
            onChange={(UserId) => setSearch({ UserId, WalletId: undefined })}
          />
          <TextFilter
            label="Wallet"
            placeholder="wlt_m_…"
            value={search.WalletId}
            onChange={(WalletId) => setSearch({ WalletId, UserId: undefined })}
          />
        </div>
      )}
      <Panel flush>
        <DataTable
          label="Payment disputes"
          columns={columns}
          data={data}
          error={disputes.error}
          onRetry={() => void disputes.refetch()}
          rowKey={(d) => d.Id}
          href={(d) => paths.dispute(d.Id)}
          muted={(d) => d.Status === 'CLOSED'}
          narrow={(d) => ({
            l1: [disputeReason(d.DisputeReason.DisputeReasonType), <Amount key="a" money={d.DisputedFunds} bold />],
            l2: [
              waitsForClient(d) ? <Deadline key="d" dispute={d} /> : <When key="w" at={d.CreationDate} style="day" />,
              <Status key="s" status={d.ResultCode ?? d.Status} of="dispute" />,
            ],
          })}
          paging={{ page, perPage, onChange: setSearch }}
          empty={
            filtered ? (
              <EmptyState
                title="No disputes match"
                action={
                  <Button size="xs" variant="default" onClick={() => choose(view)}>
                    Clear the filters
                  </Button>
                }
              />
            ) : view === 'pending' ? (
              <EmptyState title="Nothing waits for you">No dispute needs an answer.</EmptyState>
            ) : view === 'settle' ? (
              <EmptyState title="Nothing to settle">Every lost dispute has been recovered or written off.</EmptyState>
            ) : (
              <EmptyState title="No disputes">None of your payments has been disputed.</EmptyState>
            )
          }
        />
      </Panel>
    </>
  )
}
