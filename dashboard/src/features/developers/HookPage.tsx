import { Button, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from './can'
import { type Delivery } from '@/api/model'
import { deliveriesQuery, deliveryModeQuery, hookQuery } from './queries'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { DELIVERY_STATUSES } from './labels'
import { type Column, DataTable } from '@/ui/DataTable'
import { useTimeZone, When } from '@/ui/TimeZone'
import {
  ActionButton,
  EmptyState,
  ErrorState,
  Facts,
  IdText,
  Lines,
  PageHead,
  Panel,
  Status,
  useTitle,
} from '@/ui/basics'
import { DateFilter, ManyFilter } from '@/ui/filters'
import { answerOf, DeliveryDetails, durationOf } from './DeliveryDetails'
import { ReplayForm } from './ReplayForm'
import { hookRoute } from './routes'

const MODES = { NOTIFICATION: 'Plain GET', SIGNED_POST: 'Signed POST' } as const

/** One hook: where it leads, what was sent there and what came back. */
export function HookPage() {
  const { hookId } = hookRoute.useParams()
  useTitle('Hook')
  const session = useSession()
  const { zone } = useTimeZone()
  const [search, setSearch] = useFilters(hookRoute)
  const [shown, setShown] = useState<Delivery | null>(null)
  const [replaying, setReplaying] = useState<Delivery | null>(null)
  const hook = useQuery(hookQuery(hookId))
  const mode = useQuery(deliveryModeQuery(hookId))
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const deliveries = useQuery(
    deliveriesQuery(hookId, { Status: search.Status, ...dateQuery(search, zone), page, per_page: perPage }),
  )
  const h = hook.data
  const columns: Column<Delivery>[] = [
    { id: 'date', header: 'Event', cell: (d) => <When at={d.EventDate} style="second" /> },
    { id: 'object', header: 'Object', cell: (d) => <IdText id={d.ResourceId} short copy={false} /> },
    { id: 'status', header: 'Status', cell: (d) => <Status status={d.Status} of="delivery" /> },
    {
      id: 'attempts',
      header: 'Attempts',
      align: 'right',
      cell: (d) => <span className="num">{d.Attempts.length}</span>,
    },
    { id: 'answer', header: 'Last answer', cell: (d) => <LastAnswer d={d} /> },
    { id: 'next', header: 'Next attempt', cell: (d) => <When at={d.NextAttemptDate} style="second" /> },
    {
      id: 'details',
      header: '',
      cell: (d) => (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(d)}>
          Details
        </Button>
      ),
    },
    {
      id: 'replay',
      header: '',
      cell: (d) =>
        h ? (
          <ActionButton
            size="compact-xs"
            variant="subtle"
            verdict={can.replay(session, h, d)}
            onClick={() => setReplaying(d)}
          >
            Replay
          </ActionButton>
        ) : null,
    },
  ]
  return (
    <>
      <PageHead
        title={h ? <span className="mono">{h.EventType}</span> : hook.error ? 'Hook' : <Skeleton h={28} w={260} />}
        sub={
          h && (
            <>
              <Status status={h.Validity === 'INVALID' ? 'INVALID' : h.Status} />
              <IdText id={h.Id} />
            </>
          )
        }
        back="Hooks"
        backTo={paths.hooks()}
      />
      {hook.error && !h ? (
        <ErrorState error={hook.error} onRetry={() => void hook.refetch()} />
      ) : (
        <div className="stack">
          <Panel title="Details">
            {h ? (
              <Facts
                wide
                rows={[
                  [
                    'Address',
                    <span key="u" className="mono" style={{ overflowWrap: 'anywhere' }}>
                      {h.Url}
                    </span>,
                  ],
                  ['Delivery method', mode.data ? MODES[mode.data.Mode] : null],
                  [
                    'Secret created',
                    mode.data?.SecretCreationDate ? <When key="s" at={mode.data.SecretCreationDate} /> : null,
                  ],
                  ['Created', <When key="c" at={h.CreationDate} />],
                ]}
              />
            ) : (
              <Lines rows={3} />
            )}
          </Panel>
          <div className="filters" role="group" aria-label="Filters">
            <DateFilter value={search} onChange={setSearch} />
            <ManyFilter
              label="Status"
              options={DELIVERY_STATUSES}
              value={search.Status}
              onChange={(Status) => setSearch({ Status })}
            />
          </div>
          <Panel title="Deliveries" count={deliveries.data?.total} flush>
            <DataTable
              label="Deliveries"
              columns={columns}
              data={deliveries.data}
              error={deliveries.error}
              onRetry={() => void deliveries.refetch()}
              rowKey={(d) => d.Id}
              muted={(d) => d.Status === 'CANCELLED'}
              narrow={(d) => ({
                l1: [
                  <When key="w" at={d.EventDate} style="second" />,
                  <Button key="d" size="compact-xs" variant="subtle" onClick={() => setShown(d)}>
                    Details
                  </Button>,
                ],
                l2: [
                  <IdText key="i" id={d.ResourceId} short copy={false} />,
                  <Status key="s" status={d.Status} of="delivery" />,
                ],
              })}
              paging={{ page, perPage, onChange: setSearch }}
              empty={<EmptyState title="Nothing was sent">Deliveries are kept for 45 days.</EmptyState>}
            />
          </Panel>
        </div>
      )}
      {shown && h && (
        <DeliveryDetails
          delivery={shown}
          verdict={can.replay(session, h, shown)}
          onReplay={() => {
            setReplaying(shown)
            setShown(null)
          }}
          onClose={() => setShown(null)}
        />
      )}
      {replaying && h && <ReplayForm hook={h} delivery={replaying} onClose={() => setReplaying(null)} />}
    </>
  )
}

function LastAnswer({ d }: { d: Delivery }) {
  const last = d.Attempts.at(-1)
  return last ? (
    <span className="num">
      {answerOf(last)} · {durationOf(last)}
    </span>
  ) : (
    <>–</>
  )
}
