import { Link } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { type Dispute, type Transaction, type TransactionDetail } from '@/api/model'
import { paths } from '@/lib/paths'
import { transactionName } from '@/domain/transactions/labels'
import { When } from '@/ui/TimeZone'
import { Amount } from '@/ui/basics'

interface Step {
  at: number | null
  tone: string
  what: ReactNode
}

export function Timeline({
  t,
  refunds,
  disputes,
}: {
  t: TransactionDetail
  refunds: Transaction[]
  disputes: Dispute[]
}) {
  const steps: Step[] = [{ at: t.CreationDate, tone: 'info', what: <b>Created</b> }]
  if (t.SecureModeNeeded) steps.push({ at: t.CreationDate, tone: 'info', what: <b>3-D Secure requested</b> })
  if (t.Status === 'SUCCEEDED')
    steps.push({ at: t.ExecutionDate ?? t.CreationDate, tone: 'good', what: <b>Succeeded</b> })
  if (t.Status === 'FAILED') steps.push({ at: t.ExecutionDate, tone: 'bad', what: <b>Failed</b> })
  for (const r of refunds) {
    steps.push({
      at: r.ExecutionDate ?? r.CreationDate,
      tone: r.Status === 'FAILED' ? 'bad' : 'wait',
      what: (
        <>
          <Link to={paths.transaction(r.Id)} className="k-link">
            {transactionName(r)}
          </Link>{' '}
          <Amount money={r.CreditedFunds} />
        </>
      ),
    })
  }
  for (const d of disputes) {
    steps.push({
      at: d.CreationDate,
      tone: 'bad',
      what: (
        <>
          <Link to={paths.dispute(d.Id)} className="k-link">
            Disputed
          </Link>{' '}
          <Amount money={d.DisputedFunds} />
        </>
      ),
    })
    if (d.Status === 'CLOSED')
      steps.push({
        at: d.ClosedDate ?? null,
        tone: d.ResultCode === 'WON' ? 'good' : 'bad',
        what: <b>Dispute closed{d.ResultCode ? `: ${d.ResultCode.toLowerCase()}` : ''}</b>,
      })
  }
  steps.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity))
  if (t.Status === 'CREATED')
    steps.push({
      at: null,
      tone: 'todo',
      what: (
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>
          {t.RedirectURL ? 'Waiting for the payer' : 'In progress'}
        </span>
      ),
    })
  return (
    <ol className="timeline">
      {steps.map((s, i) => (
        <li key={i} className={s.tone}>
          <div>{s.what}</div>
          {s.at !== null && (
            <div className="when">
              <When at={s.at} style="second" />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
