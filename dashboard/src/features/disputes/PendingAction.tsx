import { type ReactNode } from 'react'
import { type Dispute, type DisputeDocument } from '@/api/model'
import { type Money } from '@/lib/money'
import { nowUnix } from '@/lib/time'
import { refusalWord } from '@/domain/kyc/labels'
import { EVIDENCE_TYPE } from './labels'
import { MoneyText, Note } from '@/ui/basics'
import { Deadline, waitsForClient } from './Deadline'

/** What is expected of the person now, and what follows from each choice. */
export function PendingAction({
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
            Respond by <Deadline dispute={d} />
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
