import { Skeleton } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from './can'
import { type Dispute } from '@/api/model'
import { transactionQuery } from '@/domain/transactions/queries'
import { disputeDocumentsQuery, disputeQuery, disputeTransactionsQuery } from './queries'
import { useSession } from '@/api/session'
import { UserLink } from '@/domain/users/names'
import { WalletLink } from '@/domain/wallets/WalletLink'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { formatMoney, type Money, sum } from '@/lib/money'
import { paths } from '@/lib/paths'
import { nowUnix } from '@/lib/time'
import { History } from '@/domain/history/History'
import { disputeReason } from '@/domain/disputes/labels'
import { DISPUTE_TYPE } from './labels'
import {
  ActionButton,
  Amount,
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
import { CloseForm } from './CloseForm'
import { ContestForm } from './ContestForm'
import { Deadline, waitsForClient } from './Deadline'
import { EvidenceForm } from './EvidenceForm'
import { Evidence } from './EvidenceList'
import { PendingAction } from './PendingAction'
import { SettleForm } from './SettleForm'
import { Timeline } from './Timeline'
import { disputeRoute } from './routes'

type FormName = 'evidence' | 'contest' | 'close' | 'settle'

export function DisputePage() {
  const { disputeId } = disputeRoute.useParams()
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
                ['Respond by', <Deadline key="l" dispute={d} />],
                ['Reason', disputeReason(d.DisputeReason.DisputeReasonType)],
                ['Message', d.DisputeReason.DisputeReasonMessage],
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
      <History id={d.Id} notes="DISPUTE" />
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
