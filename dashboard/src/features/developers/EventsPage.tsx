import { Button, Modal, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ApiEvent } from '@/api/model'
import { eventsQuery, hooksQuery } from './queries'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { nowUnix } from '@/lib/time'
import { useFilters } from '@/routing/useFilters'
import { EVENT_TYPES, eventName } from './labels'
import { type Column, DataTable } from '@/ui/DataTable'
import { useTimeZone, When } from '@/ui/TimeZone'
import { EmptyState, Facts, IdText, Note, PageHead, Panel, useTitle } from '@/ui/basics'
import { DateFilter, FilterChip } from '@/ui/filters'
import { ResourceLink } from './EventObjectLink'
import { eventsRoute } from './routes'

const eventColumns: Column<ApiEvent>[] = [
  { id: 'type', header: 'Event', cell: (e) => <span className="mono">{e.EventType}</span> },
  { id: 'meaning', header: 'Meaning', cell: (e) => eventName(e.EventType) },
  { id: 'date', header: 'Date', cell: (e) => <When at={e.Date} style="second" /> },
  { id: 'resource', header: 'Object', cell: (e) => <ResourceLink e={e} /> },
]

export function EventsPage() {
  useTitle('Events')
  const { zone } = useTimeZone()
  const [search, setSearch] = useFilters(eventsRoute)
  const [shown, setShown] = useState<ApiEvent | null>(null)
  const hooks = useQuery({ ...hooksQuery(), enabled: shown !== null })
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  // Events are kept for 45 days; asking for older ones is refused.
  const { AfterDate, BeforeDate } = dateQuery(search, zone)
  const oldest = nowUnix() - 45 * 86_400 + 3600
  const events = useQuery(
    eventsQuery({
      EventType: search.EventType,
      ...(AfterDate ? { AfterDate: Math.max(AfterDate, oldest) } : {}),
      ...(BeforeDate ? { BeforeDate: Math.max(BeforeDate, oldest) } : {}),
      Sort: 'Date:DESC',
      page,
      per_page: perPage,
    }),
  )
  const hook = hooks.data?.items.find((h) => h.EventType === shown?.EventType)
  const columns: Column<ApiEvent>[] = [
    ...eventColumns,
    {
      id: 'open',
      header: '',
      cell: (e) => (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(e)}>
          Details
        </Button>
      ),
    },
  ]
  return (
    <>
      <PageHead title="Events" sub="What happened in the last 45 days, as your systems were told." />
      <div className="filters" role="group" aria-label="Filters">
        <DateFilter value={search} onChange={setSearch} />
        <FilterChip label="Event" value={search.EventType ?? null} onClear={() => setSearch({ EventType: undefined })}>
          {(close) => (
            <Select
              aria-label="Event"
              data-autofocus
              searchable
              comboboxProps={{ withinPortal: false }}
              data={EVENT_TYPES}
              value={search.EventType ?? null}
              onChange={(t) => {
                setSearch({ EventType: t ?? undefined })
                close()
              }}
            />
          )}
        </FilterChip>
      </div>
      <Panel flush>
        <DataTable
          label="Events"
          columns={columns}
          data={events.data}
          error={events.error}
          onRetry={() => void events.refetch()}
          rowKey={(e) => `${e.EventType}${e.ResourceId}${e.Date}`}
          narrow={(e) => ({
            l1: [eventName(e.EventType), ''],
            l2: [<ResourceLink key="r" e={e} />, <When key="w" at={e.Date} />],
          })}
          paging={{ page, perPage, onChange: setSearch }}
          empty={<EmptyState title="No event">Nothing of this kind happened in the period.</EmptyState>}
        />
      </Panel>
      {shown && (
        <Modal opened onClose={() => setShown(null)} title={eventName(shown.EventType)} size="lg">
          <Stack>
            <Facts
              rows={[
                [
                  'Type',
                  <span key="t" className="mono">
                    {shown.EventType}
                  </span>,
                ],
                ['Date', <When key="d" at={shown.Date} style="second" />],
                ['Object', <ResourceLink key="r" e={shown} />],
                ['Object id', <IdText key="i" id={shown.ResourceId} />],
              ]}
            />
            {hook ? (
              <Note
                tone={hook.Status === 'ENABLED' && hook.Validity !== 'INVALID' ? 'good' : 'bad'}
                title={
                  hook.Status === 'ENABLED'
                    ? 'A hook is called for this event.'
                    : 'The hook for this event is disabled.'
                }
              >
                <span className="mono" style={{ overflowWrap: 'anywhere' }}>
                  {hook.Url}
                </span>
              </Note>
            ) : hooks.isSuccess ? (
              <Note tone="idle">No hook is registered for this event.</Note>
            ) : null}
          </Stack>
        </Modal>
      )}
    </>
  )
}
