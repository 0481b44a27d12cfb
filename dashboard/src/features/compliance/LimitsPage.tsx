import { IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { put } from '@/api/http'
import { type Limit } from '@/api/model'
import { useSession } from '@/api/session'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { ActionButton, EmptyState, IdText, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { ManyFilter } from '@/ui/filters'
import { FormModal } from '@/ui/FormModal'
import { When } from '@/ui/TimeZone'
import { can } from './can'
import { LimitForm } from './LimitForm'
import { boundWords, periodWord, SUBJECTS, subjectWord, typeWord } from './limits'
import { LimitUsagePanel } from './LimitUsagePanel'
import { limitsQuery } from './queries'
import { limitsRoute } from './routes'

export function LimitsPage() {
  useTitle('Limits')
  const session = useSession()
  const queryClient = useQueryClient()
  const [search, setSearch] = useFilters(limitsRoute)
  const [editing, setEditing] = useState<Limit | 'new' | null>(null)
  const [switching, setSwitching] = useState<Limit | null>(null)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const limits = useQuery(
    limitsQuery({
      SubjectType: search.SubjectType,
      Active: search.Active,
      Sort: 'CreationDate:DESC',
      page,
      per_page: perPage,
    }),
  )
  const toggle = useMutation({
    mutationFn: (limit: Limit) => put<Limit>(`/limits/${limit.Id}`, { Active: !limit.Active }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/limits'] })
      void queryClient.invalidateQueries({ queryKey: ['one', '/limits/usage'] })
      setSwitching(null)
    },
  })
  const actions = (limit: Limit) => (
    <>
      <ActionButton
        size="compact-xs"
        variant="subtle"
        verdict={can.editLimits(session)}
        onClick={() => setEditing(limit)}
      >
        Edit
      </ActionButton>
      <ActionButton
        size="compact-xs"
        variant="subtle"
        verdict={can.editLimits(session)}
        onClick={() => {
          toggle.reset()
          setSwitching(limit)
        }}
      >
        {limit.Active ? 'Deactivate' : 'Activate'}
      </ActionButton>
    </>
  )
  const state = (limit: Limit) => <Status status={limit.Active ? 'ACTIVE' : 'INACTIVE'} />
  const whose = (limit: Limit) =>
    limit.SubjectId ? (
      <>
        {subjectWord(limit.SubjectType)} <IdText id={limit.SubjectId} short />
      </>
    ) : (
      `Each ${limit.SubjectType === 'KEY' ? 'API key' : subjectWord(limit.SubjectType).toLowerCase()}`
    )
  const columns: Column<Limit>[] = [
    { id: 'bound', header: 'At most', cell: (l) => `${boundWords(l)} ${periodWord(l.Period)}` },
    { id: 'subject', header: 'Whose', cell: whose },
    { id: 'type', header: 'Counts', cell: (l) => typeWord(l.TransactionType) },
    { id: 'status', header: 'Status', cell: state },
    { id: 'tag', header: 'Tag', wrap: true, cell: (l) => l.Tag ?? '' },
    { id: 'created', header: 'Created', cell: (l) => <When at={l.CreationDate} style="day" /> },
    { id: 'actions', header: '', cell: actions },
  ]
  return (
    <>
      <PageHead
        title="Limits"
        sub="How much money may move, and how often. What goes beyond is refused with the limit and when it frees."
        actions={
          <ActionButton
            leftSection={<IconPlus size={15} aria-hidden />}
            verdict={can.editLimits(session)}
            onClick={() => setEditing('new')}
          >
            Set limit
          </ActionButton>
        }
      />
      <div className="stack">
        <div className="filters" role="group" aria-label="Filters">
          <ManyFilter
            label="Per"
            options={SUBJECTS.map(({ value, label }) => ({ value, label }))}
            value={search.SubjectType}
            onChange={(SubjectType) => setSearch({ SubjectType })}
          />
        </div>
        <Panel flush>
          <DataTable
            label="Limits"
            columns={columns}
            data={limits.data}
            error={limits.error}
            onRetry={() => void limits.refetch()}
            rowKey={(l) => l.Id}
            muted={(l) => !l.Active}
            narrow={(l) => ({
              l1: [`${boundWords(l)} ${periodWord(l.Period)}`, state(l)],
              l2: [whose(l), actions(l)],
            })}
            paging={{ page, perPage, onChange: setSearch }}
            empty={
              <EmptyState title="No limit yet">
                The platform’s own limits of cards apply until you set one per card.
              </EmptyState>
            }
          />
        </Panel>
        <LimitUsagePanel of={search.of} id={search.id} onChange={setSearch} />
      </div>
      {editing && <LimitForm limit={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {switching && (
        <FormModal
          title={switching.Active ? 'Deactivate this limit?' : 'Activate this limit?'}
          danger={switching.Active}
          size="md"
          onClose={() => setSwitching(null)}
          submitLabel={switching.Active ? 'Deactivate' : 'Activate'}
          pending={toggle.isPending}
          error={toggle.error}
          onSubmit={() => toggle.mutate(switching)}
        >
          <p style={{ margin: 0 }}>
            {boundWords(switching)} {periodWord(switching.Period)}{' '}
            {switching.Active ? 'will no longer hold, from now on.' : 'will hold again, from now on.'}
          </p>
        </FormModal>
      )}
    </>
  )
}
