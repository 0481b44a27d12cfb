import { Textarea } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { put } from '@/api/http'
import { type ApprovalItem } from '@/api/model'
import { useSession } from '@/api/session'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { ActionButton, Amount, EmptyState, IdText, PageHead, Panel, shortId, Status, useTitle } from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { ManyFilter } from '@/ui/filters'
import { FormModal } from '@/ui/FormModal'
import { When } from '@/ui/TimeZone'
import { can } from './can'
import { approvalsQuery } from './queries'
import { approvalsRoute } from './routes'

const KIND = { PAYOUT: 'Payout', TRANSFER: 'Transfer', REFUND: 'Refund' }
const STATUSES = [
  { value: 'PENDING', label: 'Waiting' },
  { value: 'APPROVED', label: 'Approved' },
  { value: 'REJECTED', label: 'Rejected' },
  { value: 'EXPIRED', label: 'Expired' },
  { value: 'CANCELED', label: 'Cancelled' },
]
const WHOSE = [
  { value: 'false', label: 'Others' },
  { value: 'true', label: 'Me' },
]

type Action = 'approve' | 'reject' | 'cancel'

const ACTIONS: Record<Action, { title: string; label: string; says: string }> = {
  approve: {
    title: 'Approve this request?',
    label: 'Approve',
    says: 'Once enough people have approved, it is checked again and happens.',
  },
  reject: { title: 'Reject this request?', label: 'Reject', says: 'It fails, and no money moves.' },
  cancel: { title: 'Take this request back?', label: 'Take back', says: 'It fails, and no money moves.' },
}

const what = (a: ApprovalItem) => (a.Kind ? KIND[a.Kind] : 'Change of an approval rule')

/** What waits for another person, and what became of it. */
export function ApprovalsPage() {
  useTitle('Approvals')
  const session = useSession()
  const [search, setSearch] = useFilters(approvalsRoute)
  const [acting, setActing] = useState<{ action: Action; on: ApprovalItem } | null>(null)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const approvals = useQuery(
    approvalsQuery({
      Status: search.Status,
      Kind: search.Kind,
      Mine: search.Mine,
      Sort: 'CreationDate:DESC',
      page,
      per_page: perPage,
    }),
  )
  const button = (a: ApprovalItem, action: Action) => (
    <ActionButton
      size="compact-xs"
      variant="subtle"
      verdict={action === 'cancel' ? can.takeBack(session, a) : can.decide(session, a)}
      onClick={() => setActing({ action, on: a })}
    >
      {ACTIONS[action].label}
    </ActionButton>
  )
  const actions = (a: ApprovalItem) =>
    a.Status === 'PENDING' &&
    (can.takeBack(session, a).ok ? (
      button(a, 'cancel')
    ) : (
      <>
        {button(a, 'approve')}
        {button(a, 'reject')}
      </>
    ))
  const subject = (a: ApprovalItem) =>
    a.SubjectType === 'TRANSACTION' ? (
      <Link to={paths.transaction(a.SubjectId)} className="k-link">
        {what(a)} {shortId(a.SubjectId)}
      </Link>
    ) : (
      what(a)
    )
  const amount = (a: ApprovalItem) => a.Amount && <Amount money={a.Amount} />
  const state = (a: ApprovalItem) => (a.Status === 'PENDING' ? 'Waits for approval' : <Status status={a.Status} />)
  const columns: Column<ApprovalItem>[] = [
    { id: 'subject', header: 'What', cell: subject },
    { id: 'amount', header: 'Amount', cell: amount },
    { id: 'maker', header: 'Asked by', cell: (a) => <IdText id={a.MakerId} short /> },
    { id: 'needed', header: 'People needed', cell: (a) => a.ApprovalsNeeded },
    { id: 'status', header: 'Status', cell: state },
    { id: 'expires', header: 'Until', cell: (a) => <When at={a.ExpirationDate} /> },
    { id: 'actions', header: '', cell: actions },
  ]
  return (
    <>
      <PageHead
        title="Approvals"
        sub="What another person has to approve before it happens. No money is reserved while it waits."
      />
      <div className="stack">
        <div className="filters" role="group" aria-label="Filters">
          <ManyFilter
            label="Status"
            options={STATUSES}
            value={search.Status}
            onChange={(Status) => setSearch({ Status })}
          />
          <ManyFilter
            label="Asked by"
            options={WHOSE}
            value={search.Mine}
            onChange={(Mine) => setSearch({ Mine: Mine === 'true' || Mine === 'false' ? Mine : undefined })}
          />
        </div>
        <Panel flush>
          <DataTable
            label="Approvals"
            columns={columns}
            data={approvals.data}
            error={approvals.error}
            onRetry={() => void approvals.refetch()}
            rowKey={(a) => a.Id}
            muted={(a) => a.Status !== 'PENDING'}
            narrow={(a) => ({ l1: [subject(a), amount(a)], l2: [state(a), actions(a)] })}
            paging={{ page, perPage, onChange: setSearch }}
            empty={<EmptyState title="Nothing to approve">What a rule asks people about appears here.</EmptyState>}
          />
        </Panel>
      </div>
      {acting && <ActionForm {...acting} onClose={() => setActing(null)} />}
    </>
  )
}

function ActionForm({ action, on, onClose }: { action: Action; on: ApprovalItem; onClose: () => void }) {
  const queryClient = useQueryClient()
  const [comment, setComment] = useState('')
  const words = ACTIONS[action]
  const send = useMutation({
    mutationFn: () =>
      put(`/approvals/${on.Id}/${action}`, action === 'cancel' || !comment.trim() ? {} : { Comment: comment.trim() }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/approvals'] })
      onClose()
    },
  })
  return (
    <FormModal
      title={words.title}
      danger={action !== 'approve'}
      size="md"
      onClose={onClose}
      submitLabel={words.label}
      pending={send.isPending}
      error={send.error}
      disabled={action === 'reject' && !comment.trim()}
      onSubmit={() => send.mutate()}
    >
      <p style={{ margin: 0 }}>
        {what(on)} {on.Amount && <Amount money={on.Amount} />}, asked for by <IdText id={on.MakerId} short />.{' '}
        {words.says}
      </p>
      {action !== 'cancel' && (
        <Textarea
          label={action === 'reject' ? 'Why' : 'Comment'}
          required={action === 'reject'}
          maxLength={500}
          autosize
          minRows={2}
          value={comment}
          onChange={(e) => setComment(e.currentTarget.value)}
        />
      )}
    </FormModal>
  )
}
