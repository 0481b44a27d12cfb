import { Button, Checkbox, Radio, Select, Skeleton, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useRef, useState } from 'react'
import { can } from '@/api/can'
import { type OnceKey, post, put } from '@/api/http'
import { disputeDocumentsQuery, disputeQuery, disputeTransactionsQuery, transactionQuery } from '@/api/queries'
import { useSession } from '@/api/session'
import { EVIDENCE_TYPES } from '@/api/kinds'
import {
  type Dispute,
  type DisputeDocument,
  type FileLink,
  type Transaction,
  type TransactionDetail,
} from '@/api/model'
import { UserLink, WalletLink } from '@/domain/names'
import { TransactionTable } from '@/domain/transactions'
import { toBase64 } from '@/lib/files'
import { formatMoney, type Money, sum } from '@/lib/money'
import { paths } from '@/lib/paths'
import { nowUnix } from '@/lib/time'
import { DISPUTE_TYPE, disputeReason, EVIDENCE_TYPE, refusalWord, resultWords } from '@/lib/words'
import {
  ActionButton,
  Amount,
  EmptyState,
  ErrorState,
  Facts,
  IdText,
  Lines,
  MoneyText,
  Note,
  PageHead,
  Panel,
  Status,
  useTitle,
  WhatHappens,
} from '@/ui/basics'
import { amountOf, FileDrop, FormModal, MoneyInput, MoneyModal, useOnce } from '@/ui/forms'
import { When } from '@/ui/TimeZone'
import { Deadline, waitsForClient } from './Deadline'

type FormName = 'evidence' | 'contest' | 'close' | 'settle'

export function DisputePage() {
  const { disputeId } = useParams({ strict: false }) as { disputeId: string }
  const dispute = useQuery(disputeQuery(disputeId))
  useTitle('Dispute')
  if (dispute.error && !dispute.data) {
    return (
      <>
        <PageHead title="Dispute" back="Payment disputes" backTo={paths.disputes()} />
        <ErrorState error={dispute.error} onRetry={() => void dispute.refetch()} />
      </>
    )
  }
  if (!dispute.data) {
    return (
      <>
        <PageHead title={<Skeleton h={28} w={240} />} back="Payment disputes" backTo={paths.disputes()} />
        <Panel>
          <Lines rows={6} />
        </Panel>
      </>
    )
  }
  return <Loaded d={dispute.data} />
}

function Loaded({ d }: { d: Dispute }) {
  const session = useSession()
  const [form, setForm] = useState<FormName | null>(null)
  const documents = useQuery(disputeDocumentsQuery(d.Id))
  const transactions = useQuery({ ...disputeTransactionsQuery(d.Id) })
  const payIn = useQuery({ ...transactionQuery(d.InitialTransactionId), retry: false })
  const settled = sum(
    (transactions.data?.items ?? [])
      .filter((t) => t.Nature === 'SETTLEMENT' && t.Status !== 'FAILED')
      .map((t) => t.DebitedFunds.Amount),
  )
  const remaining: Money = { Currency: d.DisputedFunds.Currency, Amount: Math.max(0, d.DisputedFunds.Amount - settled) }
  const contest = can.contest(session, d, nowUnix())
  const close = can.closeDispute(session, d)
  const settle = can.settle(session, d, remaining)
  return (
    <>
      <PageHead
        back="Payment disputes"
        backTo={paths.disputes()}
        title={
          <span style={{ display: 'inline-flex', gap: 10, alignItems: 'center', flexWrap: 'wrap' }}>
            {disputeReason(d.DisputeReason.DisputeReasonType)}
            <Status status={d.Status} of="dispute" />
            {d.ResultCode && <Status status={d.ResultCode} />}
          </span>
        }
        sub={
          <>
            <span>{DISPUTE_TYPE[d.DisputeType]}</span>
            <Amount money={d.DisputedFunds} bold />
            <IdText id={d.Id} />
          </>
        }
      />
      <div className="columns">
        <div className="stack">
          <PendingAction d={d} documents={documents.data?.items ?? []} remaining={remaining}>
            {waitsForClient(d) && (
              <div className="actions">
                <ActionButton
                  verdict={contest}
                  variant="default"
                  leftSection={<IconFileUpload size={15} aria-hidden />}
                  onClick={() => setForm('evidence')}
                >
                  Add evidence
                </ActionButton>
                <ActionButton verdict={contest} onClick={() => setForm('contest')}>
                  {d.DisputeType === 'RETRIEVAL' ? 'Send evidence' : 'Contest'}
                </ActionButton>
                <ActionButton verdict={close} variant="subtle" color="red" onClick={() => setForm('close')}>
                  {d.DisputeType === 'RETRIEVAL' ? 'Close without answer' : 'Accept the loss'}
                </ActionButton>
              </div>
            )}
            {d.Status === 'CLOSED' && d.ResultCode !== 'WON' && d.RepudiationId !== null && remaining.Amount > 0 && (
              <div className="actions">
                <ActionButton verdict={settle} onClick={() => setForm('settle')}>
                  Settle {formatMoney(remaining)}
                </ActionButton>
              </div>
            )}
          </PendingAction>
          <Panel
            title="Evidence"
            count={documents.data?.total}
            actions={
              waitsForClient(d) && (
                <ActionButton size="compact-sm" variant="subtle" verdict={contest} onClick={() => setForm('evidence')}>
                  Add
                </ActionButton>
              )
            }
            flush
          >
            <Evidence open={waitsForClient(d)} documents={documents.data?.items} error={documents.error} />
          </Panel>
          <Panel title="Money movements" flush>
            <TransactionTable
              label="Money movements"
              data={transactions.data}
              error={transactions.error}
              onRetry={() => void transactions.refetch()}
              hidden={[
                'result',
                'author',
                'tag',
                'fees',
                'credited',
                'currency',
                'creditedUser',
                'from',
                'to',
                'executed',
                'menu',
              ]}
              rowsWhileLoading={2}
              empty={<EmptyState title="No money has moved">Retrieval requests take none.</EmptyState>}
            />
          </Panel>
        </div>
        <div className="stack">
          <Panel title="Details">
            <Facts
              rows={[
                ['Disputed', <Amount key="d" money={d.DisputedFunds} />],
                ['Contested', d.ContestedFunds && <Amount money={d.ContestedFunds} />],
                ['Answer until', <Deadline key="l" dispute={d} />],
                ['Reason', disputeReason(d.DisputeReason.DisputeReasonType)],
                ['In their words', d.DisputeReason.DisputeReasonMessage],
                [
                  'Pay-in',
                  <Link key="p" to={paths.transaction(d.InitialTransactionId)} className="k-link">
                    <IdText id={d.InitialTransactionId} short copy={false} />
                  </Link>,
                ],
                ['User', payIn.data && <UserLink id={payIn.data.AuthorId} />],
                ['Wallet', payIn.data?.CreditedWalletId && <WalletLink id={payIn.data.CreditedWalletId} />],
                [
                  'Repudiation',
                  d.RepudiationId && (
                    <Link to={paths.transaction(d.RepudiationId)} className="k-link">
                      <IdText id={d.RepudiationId} short copy={false} />
                    </Link>
                  ),
                ],
                ['Outcome', d.ResultMessage],
                ['Tag', d.Tag],
              ]}
            />
          </Panel>
          <Panel title="Timeline">
            <Timeline d={d} documents={documents.data?.items ?? []} transactions={transactions.data?.items ?? []} />
          </Panel>
        </div>
      </div>
      {form === 'evidence' && <EvidenceForm d={d} onClose={() => setForm(null)} />}
      {form === 'contest' && (
        <ContestForm
          d={d}
          documents={documents.data?.items ?? []}
          onClose={() => setForm(null)}
          onEvidence={() => setForm('evidence')}
        />
      )}
      {form === 'close' && <CloseForm d={d} onClose={() => setForm(null)} />}
      {form === 'settle' && payIn.data && (
        <SettleForm d={d} payIn={payIn.data} remaining={remaining} onClose={() => setForm(null)} />
      )}
    </>
  )
}

/** What is expected of the person now, and what follows from each choice. */
function PendingAction({
  d,
  documents,
  remaining,
  children,
}: {
  d: Dispute
  documents: DisputeDocument[]
  remaining: Money
  children: ReactNode
}) {
  const refused = documents.filter((doc) => doc.Status === 'REFUSED')
  let tone: 'bad' | 'wait' | 'good' | 'idle' | 'info' = 'idle'
  let title = 'Nothing is asked of you'
  let text: ReactNode = null
  const passed = d.ContestDeadlineDate !== null && d.ContestDeadlineDate <= nowUnix()
  switch (d.Status) {
    case 'PENDING_CLIENT_ACTION':
      tone = 'wait'
      title = 'Pending action from you'
      text = passed ? (
        'The deadline has passed; no answer is taken any more.'
      ) : d.DisputeType === 'RETRIEVAL' ? (
        'The bank asks what this payment was for. Send evidence now and it may never become a chargeback.'
      ) : (
        <>
          The amount has been taken from your repudiation wallet. Contest it with evidence to get it back, in whole or
          in part, or accept the loss. You can answer once.
        </>
      )
      break
    case 'REOPENED_PENDING_CLIENT_ACTION':
      tone = 'bad'
      title = 'The bank asks for more'
      text = d.StatusMessage ?? 'Add the evidence that is missing and submit again.'
      break
    case 'SUBMITTED':
    case 'PENDING_BANK_ACTION':
      tone = 'info'
      title = 'Your answer is with the bank'
      text = 'A decision takes up to a few months. Nothing to do until then.'
      break
    case 'CREATED':
      text = 'The dispute has just arrived and is being prepared.'
      break
    case 'CLOSED':
      if (d.ResultCode === 'WON') {
        tone = 'good'
        title = 'Won'
        text = 'The contested amount has come back to your repudiation wallet.'
      } else if (d.RepudiationId && remaining.Amount > 0) {
        tone = 'wait'
        title = 'To settle'
        text = (
          <>
            The loss stands in your repudiation wallet. You may recover <MoneyText money={remaining} /> from the wallet
            that the pay-in credited.
          </>
        )
      } else {
        title = 'Closed'
        text = d.RepudiationId ? 'The loss has been recovered in full.' : 'No money was taken.'
      }
  }
  return (
    <section className="panel" aria-label="Pending action from you">
      <div style={{ padding: 16, display: 'grid', gap: 14 }}>
        <Note tone={tone} title={`${title}.`}>
          {text}
        </Note>
        {waitsForClient(d) && (
          <div style={{ fontSize: '0.8125rem' }}>
            Answer until <Deadline dispute={d} />
          </div>
        )}
        {refused.length > 0 && (
          <Note tone="bad" title="Evidence was refused:">
            {refused
              .map(
                (doc) => `${EVIDENCE_TYPE[doc.Type] ?? doc.Type} (${refusalWord(doc.RefusedReasonType).toLowerCase()})`,
              )
              .join(', ')}
          </Note>
        )}
        {children}
      </div>
    </section>
  )
}

function Evidence({
  open,
  documents,
  error,
}: {
  open: boolean
  documents: DisputeDocument[] | undefined
  error: unknown
}) {
  const consult = useMutation({
    mutationFn: (id: string) => post<FileLink[]>(`/dispute-documents/${id}/consult`),
    onSuccess: (files) => files.forEach((f) => window.open(f.Url, '_blank', 'noopener')),
    onError: () =>
      notifications.show({ color: 'red', title: 'The files cannot be opened', message: 'Try again in a moment.' }),
  })
  if (error && !documents) return <ErrorState error={error} />
  if (!documents)
    return (
      <div className="panel-body">
        <Lines rows={2} />
      </div>
    )
  if (documents.length === 0)
    return !open ? (
      <EmptyState title="No evidence was sent" />
    ) : (
      <EmptyState title="No evidence yet">
        Invoices, proof of delivery, letters from the user: whatever shows that the payment was right.
      </EmptyState>
    )
  return (
    <ul className="cards">
      {documents.map((doc) => (
        <li key={doc.Id}>
          <div className="rowcard">
            <div className="l1">
              <span>{EVIDENCE_TYPE[doc.Type] ?? doc.Type}</span>
              <Status status={doc.Status} of="kyc" />
            </div>
            <div className="l2">
              <span>
                {doc.RefusedReasonType ? (
                  `${refusalWord(doc.RefusedReasonType)}${doc.RefusedReasonMessage ? `: ${doc.RefusedReasonMessage}` : ''}`
                ) : (
                  <When at={doc.CreationDate} />
                )}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                loading={consult.isPending && consult.variables === doc.Id}
                onClick={() => consult.mutate(doc.Id)}
              >
                Open files
              </Button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Timeline({
  d,
  documents,
  transactions,
}: {
  d: Dispute
  documents: DisputeDocument[]
  transactions: Transaction[]
}) {
  const steps: { at: number | null; tone: string; what: ReactNode }[] = [
    { at: d.CreationDate, tone: 'bad', what: <b>Dispute opened</b> },
  ]
  for (const doc of documents) {
    steps.push({
      at: doc.CreationDate,
      tone: 'info',
      what: <>Evidence: {(EVIDENCE_TYPE[doc.Type] ?? doc.Type).toLowerCase()}</>,
    })
    if (doc.ProcessedDate)
      steps.push({
        at: doc.ProcessedDate,
        tone: doc.Status === 'REFUSED' ? 'bad' : 'good',
        what: <>Evidence {doc.Status === 'REFUSED' ? 'refused' : 'accepted'}</>,
      })
  }
  for (const t of transactions) {
    const name =
      t.Nature === 'REPUDIATION'
        ? 'Taken from the repudiation wallet'
        : t.Nature === 'SETTLEMENT'
          ? 'Settled'
          : 'Given back'
    steps.push({
      at: t.ExecutionDate ?? t.CreationDate,
      tone: t.Nature === 'REPUDIATION' ? 'bad' : 'good',
      what: (
        <>
          <Link to={paths.transaction(t.Id)} className="k-link">
            {name}
          </Link>{' '}
          <Amount money={t.DebitedFunds} />
        </>
      ),
    })
  }
  steps.sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
  const now: Record<Dispute['Status'], { tone: string; what: string } | null> = {
    CREATED: { tone: 'todo', what: 'In preparation' },
    PENDING_CLIENT_ACTION: { tone: 'todo', what: 'Waiting for you' },
    REOPENED_PENDING_CLIENT_ACTION: { tone: 'todo', what: 'Waiting for you again' },
    SUBMITTED: { tone: 'todo', what: 'Submitted, on its way to the bank' },
    PENDING_BANK_ACTION: { tone: 'todo', what: 'Waiting for the bank' },
    CLOSED: null,
  }
  const next = now[d.Status]
  if (d.Status === 'CLOSED')
    steps.push({
      at: d.ClosedDate ?? null,
      tone: d.ResultCode === 'WON' ? 'good' : d.ResultCode === 'LOST' ? 'bad' : 'wait',
      what: <b>Closed{d.ResultCode ? `, ${d.ResultCode.toLowerCase()}` : ''}</b>,
    })
  if (next)
    steps.push({
      at: null,
      tone: next.tone,
      what: <span style={{ color: 'var(--mantine-color-dimmed)' }}>{next.what}</span>,
    })
  return (
    <ol className="timeline">
      {steps.map((s, i) => (
        <li key={i} className={s.tone}>
          <div>{s.what}</div>
          {s.at !== null && (
            <div className="when">
              <When at={s.at} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function useRefresh() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['list'] })
    void queryClient.invalidateQueries({ queryKey: ['one'] })
  }
}

function EvidenceForm({ d, onClose }: { d: Dispute; onClose: () => void }) {
  const refresh = useRefresh()
  const [type, setType] = useState<string>('INVOICE')
  const [files, setFiles] = useState<File[]>([])
  const [tried, setTried] = useState(false)
  const progress = useRef<{ document: DisputeDocument | null; sent: Set<File> }>({ document: null, sent: new Set() })
  const action = useOnce(
    async (once: OnceKey) => {
      const state = progress.current
      state.document ??= await once.post<DisputeDocument>(`/disputes/${d.Id}/documents`, { Type: type })
      const base = `/disputes/${d.Id}/documents/${state.document.Id}`
      for (const file of files) {
        if (state.sent.has(file)) continue
        await post(`${base}/pages`, { File: await toBase64(file) })
        state.sent.add(file)
      }
      return put<DisputeDocument>(base, { Status: 'VALIDATION_ASKED' })
    },
    () => {
      refresh()
      notifications.show({ color: 'green', title: 'Evidence added', message: EVIDENCE_TYPE[type] ?? type })
      onClose()
    },
  )
  return (
    <FormModal
      title="Add evidence"
      onClose={onClose}
      submitLabel="Add evidence"
      pending={action.pending}
      error={action.error}
      onSubmit={() => {
        setTried(true)
        if (files.length > 0) action.submit(undefined)
      }}
    >
      <Select
        label="What it shows"
        withAsterisk
        allowDeselect={false}
        value={type}
        onChange={(t) => setType(t ?? 'OTHER')}
        data={EVIDENCE_TYPES.map((t) => ({ value: t, label: EVIDENCE_TYPE[t] ?? t }))}
      />
      <FileDrop files={files} onChange={setFiles} label="Files of the evidence" />
      {tried && files.length === 0 && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>
          Choose at least one file
        </div>
      )}
      <Note>Files cannot be changed afterwards. The evidence goes to the bank when you contest the dispute.</Note>
    </FormModal>
  )
}

function ContestForm({
  d,
  documents,
  onClose,
  onEvidence,
}: {
  d: Dispute
  documents: DisputeDocument[]
  onClose: () => void
  onEvidence: () => void
}) {
  const refresh = useRefresh()
  const again = d.Status === 'REOPENED_PENDING_CLIENT_ACTION'
  const retrieval = d.DisputeType === 'RETRIEVAL'
  const currency = d.DisputedFunds.Currency
  const [mode, setMode] = useState<'full' | 'part'>('full')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const typed = amountOf(text, currency)
  const amount = mode === 'full' ? d.DisputedFunds.Amount : (typed.amount ?? 0)
  const why =
    mode === 'full'
      ? null
      : (typed.why ??
        (typed.amount === 0 ? 'The amount must be above zero' : null) ??
        (amount > d.DisputedFunds.Amount ? `At most ${formatMoney(d.DisputedFunds)}` : null))
  const usable = documents.filter((doc) => doc.Status !== 'REFUSED')
  const action = useMutation({
    mutationFn: () =>
      put<Dispute>(`/disputes/${d.Id}/submit`, again ? {} : { ContestedFunds: { Currency: currency, Amount: amount } }),
    onSuccess: () => {
      refresh()
      notifications.show({ color: 'green', title: 'Submitted', message: 'Your answer goes to the bank.' })
      onClose()
    },
  })
  return (
    <FormModal
      title={again ? 'Submit again' : retrieval ? 'Send evidence to the bank' : 'Contest the dispute'}
      onClose={onClose}
      submitLabel={again || retrieval ? 'Submit' : `Contest ${formatMoney({ Currency: currency, Amount: amount })}`}
      pending={action.isPending}
      error={action.error}
      disabled={usable.length === 0}
      onSubmit={() => {
        setTried(true)
        if (!why) action.mutate()
      }}
    >
      {!again && !retrieval && (
        <Radio.Group label="How much do you contest" value={mode} onChange={(m) => setMode(m as 'full' | 'part')}>
          <Stack gap={8} mt={4}>
            <Radio value="full" label={`All of it, ${formatMoney(d.DisputedFunds)}`} />
            <Radio value="part" label="A part of it" />
          </Stack>
        </Radio.Group>
      )}
      {mode === 'part' && (
        <MoneyInput
          label="Contested amount"
          withAsterisk
          currency={currency}
          value={text}
          onChange={setText}
          error={tried || text ? why : null}
        />
      )}
      {usable.length === 0 ? (
        <Note tone="wait" title="There is no evidence yet.">
          Without it the bank decides for the cardholder.{' '}
          <Button size="compact-xs" variant="default" ml={4} onClick={onEvidence}>
            Add evidence
          </Button>
        </Note>
      ) : (
        <WhatHappens
          lines={[
            `${usable.length} ${usable.length === 1 ? 'document goes' : 'documents go'} to the bank: ${usable.map((doc) => (EVIDENCE_TYPE[doc.Type] ?? doc.Type).toLowerCase()).join(', ')}.`,
            again ? (
              'The contested amount stays as it was.'
            ) : retrieval ? (
              'No money moves.'
            ) : (
              <>
                You claim back <MoneyText money={{ Currency: currency, Amount: amount }} />
                {amount < d.DisputedFunds.Amount && (
                  <>
                    ; the other <MoneyText money={{ Currency: currency, Amount: d.DisputedFunds.Amount - amount }} /> is
                    lost
                  </>
                )}
                .
              </>
            ),
            'One submission only: nothing can be added or changed until the bank answers.',
          ]}
        />
      )}
    </FormModal>
  )
}

function CloseForm({ d, onClose }: { d: Dispute; onClose: () => void }) {
  const refresh = useRefresh()
  const [sure, setSure] = useState(false)
  const action = useMutation({
    mutationFn: () => put<Dispute>(`/disputes/${d.Id}/close`),
    onSuccess: () => {
      refresh()
      notifications.show({ color: 'green', title: 'Dispute closed', message: formatMoney(d.DisputedFunds) })
      onClose()
    },
  })
  return (
    <FormModal
      title={d.DisputeType === 'RETRIEVAL' ? 'Close without an answer' : 'Accept the loss'}
      danger
      onClose={onClose}
      submitLabel="Close the dispute"
      pending={action.isPending}
      error={action.error}
      disabled={!sure}
      onSubmit={() => action.mutate()}
    >
      <WhatHappens
        lines={[
          'The dispute is closed and cannot be opened again.',
          d.RepudiationId ? (
            <>
              <MoneyText money={d.DisputedFunds} /> stays with the cardholder; you can recover it afterwards from the
              wallet that was credited.
            </>
          ) : (
            'The bank gets no answer, and may turn this into a chargeback.'
          ),
        ]}
      />
      <Checkbox
        label="I have read this and want to close the dispute"
        checked={sure}
        onChange={(e) => setSure(e.currentTarget.checked)}
      />
    </FormModal>
  )
}

function SettleForm({
  d,
  payIn,
  remaining,
  onClose,
}: {
  d: Dispute
  payIn: TransactionDetail
  remaining: Money
  onClose: () => void
}) {
  const refresh = useRefresh()
  const currency = remaining.Currency
  const [text, setText] = useState('')
  const [mode, setMode] = useState<'full' | 'part'>('full')
  const [tried, setTried] = useState(false)
  const typed = amountOf(text, currency)
  const amount = mode === 'full' ? remaining.Amount : (typed.amount ?? 0)
  const why =
    mode === 'full'
      ? null
      : (typed.why ??
        (amount === 0 ? 'The amount must be above zero' : null) ??
        (amount > remaining.Amount ? `At most ${formatMoney(remaining)}` : null))
  const action = useOnce(
    (once: OnceKey) =>
      once.post<TransactionDetail>(`/repudiations/${d.RepudiationId ?? ''}/settlementtransfer`, {
        AuthorId: payIn.AuthorId,
        DebitedFunds: { Currency: currency, Amount: amount },
        Fees: { Currency: currency, Amount: 0 },
      }),
    (t) => {
      refresh()
      if (t.Status === 'FAILED')
        notifications.show({
          color: 'red',
          title: 'Settlement refused',
          message: resultWords(t.ResultCode, t.ResultMessage).what,
          autoClose: 10_000,
        })
      else notifications.show({ color: 'green', title: 'Settled', message: formatMoney(t.DebitedFunds) })
      onClose()
    },
  )
  return (
    <MoneyModal
      title="Settle the repudiation"
      onClose={onClose}
      ready={!why}
      onIncomplete={() => setTried(true)}
      confirmLabel={`Settle ${formatMoney({ Currency: currency, Amount: amount })}`}
      pending={action.pending}
      error={action.error}
      onConfirm={() => action.submit(undefined)}
      lines={[
        <>
          <MoneyText money={{ Currency: currency, Amount: amount }} /> leaves <WalletLink id={payIn.CreditedWalletId} />{' '}
          of <UserLink id={payIn.CreditedUserId ?? payIn.AuthorId} />, which must hold it.
        </>,
        <>It arrives in your repudiation wallet {currency}.</>,
        'It happens at once.',
      ]}
    >
      <Radio.Group label="How much" value={mode} onChange={(m) => setMode(m as 'full' | 'part')}>
        <Stack gap={8} mt={4}>
          <Radio value="full" label={`All that is left, ${formatMoney(remaining)}`} />
          <Radio value="part" label="A part of it" />
        </Stack>
      </Radio.Group>
      {mode === 'part' && (
        <MoneyInput
          label="Amount"
          withAsterisk
          currency={currency}
          value={text}
          onChange={setText}
          error={tried || text ? why : null}
        />
      )}
    </MoneyModal>
  )
}
