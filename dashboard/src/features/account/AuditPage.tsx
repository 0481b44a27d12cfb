import { Button, Modal, Stack, Table } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AuditEntry, type Verification } from '@/api/model'
import { apiUrl } from '@/api/http'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { actionName, ACTOR_TYPES, actorName, SERVICES } from '@/domain/history/labels'
import { auditQuery, verificationQuery } from './queries'
import { auditRoute } from './routes'
import { type Column, DataTable } from '@/ui/DataTable'
import { useTimeZone, When } from '@/ui/TimeZone'
import { EmptyState, Facts, IdText, Note, PageHead, Panel, useTitle } from '@/ui/basics'
import { DateFilter, ManyFilter, TextFilter } from '@/ui/filters'

const auditColumns: Column<AuditEntry>[] = [
  { id: 'date', header: 'Date', cell: (e) => <When at={e.CreationDate} style="second" /> },
  { id: 'who', header: 'Who', cell: (e) => actorName(e) },
  { id: 'what', header: 'What', cell: (e) => actionName(e.Action) },
  { id: 'object', header: 'Object', cell: (e) => <IdText id={e.ResourceId} short /> },
  { id: 'address', header: 'Address', cell: (e) => e.IpAddress ?? '–' },
]

export function AuditPage() {
  useTitle('Audit trail')
  const { zone } = useTimeZone()
  const [search, setSearch] = useFilters(auditRoute)
  const [shown, setShown] = useState<AuditEntry | null>(null)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const filters = {
    Service: search.Service,
    ActorType: search.ActorType,
    ActorId: search.ActorId,
    ResourceId: search.ResourceId,
    RequestId: search.RequestId,
    ...dateQuery(search, zone),
  }
  const entries = useQuery(auditQuery({ ...filters, Sort: 'CreationDate:DESC', page, per_page: perPage }))
  const verification = useQuery(verificationQuery())
  const columns: Column<AuditEntry>[] = [
    ...auditColumns,
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
      <PageHead
        title="Audit trail"
        sub="Who changed what, at the dashboard and by API key."
        actions={
          <Button
            component="a"
            href={apiUrl('/audit/export', filters)}
            download
            variant="default"
            leftSection={<IconDownload size={15} />}
          >
            Export
          </Button>
        }
      />
      {verification.data && <Proof of={verification.data} />}
      <div className="filters" role="group" aria-label="Filters">
        <DateFilter value={search} onChange={setSearch} />
        <ManyFilter
          label="Area"
          options={SERVICES}
          value={search.Service}
          onChange={(Service) => setSearch({ Service })}
        />
        <ManyFilter
          label="By"
          options={ACTOR_TYPES}
          value={search.ActorType}
          onChange={(ActorType) => setSearch({ ActorType })}
        />
        <TextFilter
          label="Person or key"
          placeholder="Id of the person or key"
          value={search.ActorId}
          onChange={(ActorId) => setSearch({ ActorId })}
        />
        <TextFilter
          label="Object"
          placeholder="Id of the object"
          value={search.ResourceId}
          onChange={(ResourceId) => setSearch({ ResourceId })}
        />
        <TextFilter
          label="Request"
          placeholder="Id of the request"
          value={search.RequestId}
          onChange={(RequestId) => setSearch({ RequestId })}
        />
      </div>
      <Panel flush>
        <DataTable
          label="Audit trail"
          columns={columns}
          data={entries.data}
          error={entries.error}
          onRetry={() => void entries.refetch()}
          rowKey={(e) => e.Id}
          narrow={(e) => ({
            l1: [actionName(e.Action), ''],
            l2: [actorName(e), <When key="w" at={e.CreationDate} />],
          })}
          paging={{ page, perPage, onChange: setSearch }}
          empty={<EmptyState title="No entry">Nobody changed anything of this kind.</EmptyState>}
        />
      </Panel>
      {shown && <EntryDetails entry={shown} onClose={() => setShown(null)} />}
    </>
  )
}

/** Whether the chain of the entries is what it was when they were written. */
function Proof({ of: proof }: { of: Verification }) {
  if (!proof.Valid)
    return (
      <Note tone="bad" title="The audit trail was tampered with.">
        Entry {proof.FirstBrokenSequence} of the chain is not what was written. Tell your operator.
      </Note>
    )
  return (
    <Note tone="good" title="Nothing was changed or taken out.">
      {proof.Complete ? `All ${proof.Entries} entries` : `The first ${proof.Entries} entries`} were checked
      {proof.UnlinkedEntries > 0 ? '; the youngest are not part of the chain yet' : ''}.
    </Note>
  )
}

function EntryDetails({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={actionName(entry.Action)} size="lg">
      <Stack>
        <Facts
          rows={[
            ['Date', <When key="d" at={entry.CreationDate} style="second" />],
            ['Who', actorName(entry)],
            ['Id', <IdText key="a" id={entry.ActorId} />],
            [entry.ResourceType, <IdText key="r" id={entry.ResourceId} />],
            ['Reason', entry.Reason],
            ['Address', entry.IpAddress],
            ['Session', entry.SessionId && <IdText key="s" id={entry.SessionId} />],
            ['Request', entry.RequestId && <IdText key="q" id={entry.RequestId} />],
          ]}
        />
        {entry.Changes.length > 0 && (
          <Table aria-label="Changes">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Field</Table.Th>
                <Table.Th>Before</Table.Th>
                <Table.Th>After</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entry.Changes.map((change) => (
                <Table.Tr key={change.Field}>
                  <Table.Td>{change.Field}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{shownValue(change.Before)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere' }}>{shownValue(change.After)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Modal>
  )
}

/** Personal data is named and not kept. */
function shownValue(value: unknown): string {
  return value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
}
