import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { type Dispute, type DisputeDocument, type Transaction } from '@/api/model'
import { paths } from '@/lib/paths'
import { EVIDENCE_TYPE } from './labels'
import { When } from '@/ui/TimeZone'
import { Amount } from '@/ui/basics'

export function Timeline({
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
