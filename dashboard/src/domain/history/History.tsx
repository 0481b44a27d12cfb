import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AuditEntry } from '@/api/model'
import { can } from '@/domain/can'
import { useSession } from '@/api/session'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { EmptyState, Panel } from '@/ui/basics'
import { actionName, actorName } from './labels'
import { Notes } from './Notes'
import { entriesOfQuery, type NotedType } from './queries'

const columns: Column<AuditEntry>[] = [
  { id: 'date', header: 'Date', cell: (e) => <When at={e.CreationDate} style="second" /> },
  { id: 'who', header: 'Who', cell: (e) => actorName(e) },
  { id: 'what', header: 'What', cell: (e) => actionName(e.Action) },
  { id: 'fields', header: 'Changed', cell: (e) => e.Changes.map((change) => change.Field).join(', ') || '–' },
  { id: 'reason', header: 'Reason', cell: (e) => e.Reason ?? '–' },
]

/** Who did what to an object, and what the team wrote about it. */
export function History({ id, notes }: { id: string; notes: NotedType | null }) {
  const session = useSession()
  return (
    <div className="columns">
      <div className="stack">{can.seeAudit(session).ok && <Entries id={id} />}</div>
      {notes && (
        <div className="stack">
          <Notes type={notes} id={id} />
        </div>
      )}
    </div>
  )
}

function Entries({ id }: { id: string }) {
  const [{ page, perPage }, setPaging] = useState({ page: 1, perPage: DEFAULT_PER_PAGE })
  const entries = useQuery(entriesOfQuery(id, page, perPage))
  return (
    <Panel title="History" flush>
      <DataTable
        label="History"
        columns={columns}
        data={entries.data}
        error={entries.error}
        onRetry={() => void entries.refetch()}
        rowKey={(e) => e.Id}
        rowsWhileLoading={3}
        narrow={(e) => ({
          l1: [actionName(e.Action), ''],
          l2: [actorName(e), <When key="w" at={e.CreationDate} />],
        })}
        paging={{
          page,
          perPage,
          onChange: (next) => setPaging({ page: next.page ?? 1, perPage: next.per_page ?? perPage }),
        }}
        empty={<EmptyState title="Nothing recorded">Changes to this object will stand here.</EmptyState>}
      />
    </Panel>
  )
}
