import { Button } from '@mantine/core'
import { IconArrowBackUp, IconReceipt, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from './can'
import { refundable } from './refundable'
import { type TransactionDetail } from '@/api/model'
import { payInDisputesQuery, refundsOfQuery } from './queries'
import { useSession } from '@/api/session'
import { History } from '@/domain/history/History'
import { notedType } from '@/domain/history/labels'
import { PayOutForm } from '@/domain/money/PayOutForm'
import { TransferForm } from '@/domain/money/TransferForm'
import { UserLink } from '@/domain/users/names'
import { WalletLink } from '@/domain/wallets/WalletLink'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { formatAmount, plainAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { nowUnix } from '@/lib/time'
import { paymentName, refundReason, resultWords, transactionName } from '@/domain/transactions/labels'
import { humanize } from '@/lib/humanize'
import { When } from '@/ui/TimeZone'
import { ActionButton, Amount, EmptyState, Facts, IdText, Note, PageHead, Panel, Status } from '@/ui/basics'
import { Breakdown } from './Breakdown'
import { BankAccountFact, CardFact } from './InstrumentFacts'
import { RefundForm } from './RefundForm'
import { Timeline } from './TransactionTimeline'

export function Detail({ t }: { t: TransactionDetail }) {
  const session = useSession()
  const navigate = useNavigate()
  const [form, setForm] = useState<'refund' | 'redo' | null>(null)
  const refunds = useQuery(refundsOfQuery(t))
  const disputes = useQuery(
    payInDisputesQuery(t.Id, t.Type === 'PAYIN' && t.Nature === 'REGULAR' && can.seeDisputes(session).ok),
  )
  const isRefundable = t.Nature === 'REGULAR' && (t.Type === 'PAYIN' || t.Type === 'TRANSFER')
  const refundItems = refunds.data?.items ?? []
  const remaining = refunds.data ? refundable(t, refundItems) : null
  const openDispute = disputes.data?.items.some((d) => d.ResultCode !== 'WON') ?? false
  const result = resultWords(t.ResultCode, t.ResultMessage)
  const name = transactionName(t)

  return (
    <>
      <PageHead
        back="Transactions"
        backTo={paths.transactions()}
        title={
          <span style={{ display: 'inline-flex', alignItems: 'baseline', gap: 8, flexWrap: 'wrap' }}>
            <span className="num">{formatAmount(t.DebitedFunds)}</span>
            <span style={{ color: 'var(--mantine-color-dimmed)', fontWeight: 500, fontSize: '1.125rem' }}>
              {t.DebitedFunds.Currency}
            </span>
            <span style={{ alignSelf: 'center' }}>
              <Status status={t.Status} />
            </span>
          </span>
        }
        sub={
          <>
            <span>
              {name}
              {paymentName(t.PaymentType, t.ExecutionType) && t.Nature === 'REGULAR'
                ? ` · ${paymentName(t.PaymentType, t.ExecutionType)}`
                : ''}
            </span>
            <When at={t.CreationDate} />
            <IdText id={t.Id} />
          </>
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconReceipt size={15} aria-hidden />}
              onClick={() => void navigate({ to: paths.proof(t.Id) })}
            >
              Proof
            </Button>
            {t.Nature === 'REGULAR' && (t.Type === 'TRANSFER' || t.Type === 'PAYOUT') && (
              <ActionButton
                variant="default"
                leftSection={<IconRepeat size={15} aria-hidden />}
                verdict={can.redo(session, t)}
                onClick={() => setForm('redo')}
              >
                Repeat
              </ActionButton>
            )}
            {isRefundable && (
              <ActionButton
                leftSection={<IconArrowBackUp size={15} aria-hidden />}
                verdict={can.refund(session, t, remaining, openDispute, nowUnix())}
                onClick={() => setForm('refund')}
              >
                Refund
              </ActionButton>
            )}
          </>
        }
      />

      {t.Status === 'FAILED' && (
        <div style={{ marginBottom: 16 }}>
          <Note tone="bad" title={result.what}>
            {result.advice}{' '}
            {t.ResultCode && (
              <span className="num" style={{ opacity: 0.85 }}>
                Result code {t.ResultCode}.
              </span>
            )}
          </Note>
        </div>
      )}
      {t.Status === 'CREATED' && t.RedirectURL && (
        <div style={{ marginBottom: 16 }}>
          <Note tone="wait" title="Waiting for the payer.">
            Payment page:{' '}
            <a href={t.RedirectURL} target="_blank" rel="noopener noreferrer" style={{ overflowWrap: 'anywhere' }}>
              {t.RedirectURL}
            </a>
          </Note>
        </div>
      )}
      {disputes.data && disputes.data.items.length > 0 && (
        <div style={{ marginBottom: 16 }}>
          {disputes.data.items.map((d) => (
            <Note key={d.Id} tone={d.Status === 'CLOSED' ? 'idle' : 'wait'} title="This pay-in is disputed.">
              <Link to={paths.dispute(d.Id)}>Open the dispute</Link> of <Amount money={d.DisputedFunds} />
            </Note>
          ))}
        </div>
      )}

      <div className="columns">
        <div className="stack">
          <Panel title="Details">
            <Facts
              rows={[
                ['Author', <UserLink key="a" id={t.AuthorId} />],
                ['Credited user', t.CreditedUserId && <UserLink id={t.CreditedUserId} />],
                ['From wallet', t.DebitedWalletId && <WalletLink id={t.DebitedWalletId} />],
                ['To wallet', t.CreditedWalletId && <WalletLink id={t.CreditedWalletId} />],
                ['Method', t.Nature === 'REGULAR' && paymentName(t.PaymentType, t.ExecutionType)],
                ['Card', t.CardId && <CardFact id={t.CardId} />],
                ['Bank account', t.BankAccountId && <BankAccountFact userId={t.AuthorId} id={t.BankAccountId} />],
                [
                  'Beneficiary account',
                  t.BankAccount && (
                    <>
                      {t.BankAccount.OwnerName}
                      <br />
                      <span className="mono">{t.BankAccount.IBAN}</span>
                    </>
                  ),
                ],
                ['Reference to quote', t.WireReference && <IdText id={t.WireReference} />],
                ['Declared amount', t.DeclaredDebitedFunds && <Amount money={t.DeclaredDebitedFunds} />],
                ['Bank reference', t.BankWireRef],
                [
                  'Requested and applied speed',
                  t.ModeRequested &&
                    `${humanize(t.ModeRequested)}, ${humanize(t.ModeApplied ?? 'none yet').toLowerCase()}`,
                ],
                ['Fallback reason', t.FallbackReason?.Message],
                [
                  'Mandate',
                  t.MandateId && (
                    <Link to={paths.mandate(t.MandateId)} className="k-link">
                      <IdText id={t.MandateId} short copy={false} />
                    </Link>
                  ),
                ],
                [
                  'Pre-authorization',
                  t.PreauthorizationId && (
                    <Link to={paths.preauthorization(t.PreauthorizationId)} className="k-link">
                      <IdText id={t.PreauthorizationId} short copy={false} />
                    </Link>
                  ),
                ],
                ['3-D Secure', t.SecureMode && (t.SecureModeNeeded ? 'Required' : 'Not required')],
                ['Statement descriptor', t.StatementDescriptor],
                ['Payer’s IP address', t.IpAddress && <span className="mono">{t.IpAddress}</span>],
                [
                  'Refund of',
                  t.InitialTransactionId && (
                    <Link to={paths.transaction(t.InitialTransactionId)} className="k-link">
                      <IdText id={t.InitialTransactionId} short copy={false} />
                    </Link>
                  ),
                ],
                [
                  'Reason',
                  t.RefundReason && (
                    <>
                      {refundReason(t.RefundReason.RefundReasonType)}
                      {t.RefundReason.RefundReasonMessage && `: ${t.RefundReason.RefundReasonMessage}`}
                    </>
                  ),
                ],
                [
                  'Dispute',
                  t.DisputeId && (
                    <Link to={paths.dispute(t.DisputeId)} className="k-link">
                      <IdText id={t.DisputeId} short copy={false} />
                    </Link>
                  ),
                ],
                [
                  'Repudiation',
                  t.RepudiationId && (
                    <Link to={paths.transaction(t.RepudiationId)} className="k-link">
                      <IdText id={t.RepudiationId} short copy={false} />
                    </Link>
                  ),
                ],
                [
                  'Result',
                  t.ResultCode && (
                    <>
                      {result.what}{' '}
                      <span className="num" style={{ color: 'var(--mantine-color-dimmed)' }}>
                        {t.ResultCode}
                      </span>
                    </>
                  ),
                ],
                ['Tag', t.Tag],
              ]}
            />
          </Panel>
          {(isRefundable || t.Type === 'PAYOUT' || refundItems.length > 0) && t.Nature === 'REGULAR' && (
            <Panel title={t.Type === 'PAYOUT' ? 'Payout returns' : 'Refunds'} count={refunds.data?.total} flush>
              <TransactionTable
                label="Refunds"
                data={refunds.data}
                error={refunds.error}
                onRetry={() => void refunds.refetch()}
                hidden={[
                  'amount',
                  'result',
                  'author',
                  'tag',
                  'currency',
                  'creditedUser',
                  'from',
                  'to',
                  'executed',
                  'menu',
                ]}
                rowsWhileLoading={1}
                empty={<EmptyState title={t.Type === 'PAYOUT' ? 'Not returned' : 'Not refunded'} />}
              />
            </Panel>
          )}
        </div>
        <div className="stack">
          <Panel title="Money">
            <Breakdown
              t={t}
              refunds={refundItems}
              remaining={isRefundable && t.Status === 'SUCCEEDED' ? remaining : null}
            />
          </Panel>
          <Panel title="Timeline">
            <Timeline t={t} refunds={refundItems} disputes={disputes.data?.items ?? []} />
          </Panel>
        </div>
      </div>

      <History id={t.Id} notes={notedType(t)} />

      {form === 'refund' && remaining && (
        <RefundForm transaction={t} refunds={refundItems} onClose={() => setForm(null)} />
      )}
      {form === 'redo' && t.Type === 'TRANSFER' && (
        <TransferForm
          userId={t.AuthorId}
          onClose={() => setForm(null)}
          prefill={{
            walletId: t.DebitedWalletId,
            toWalletId: t.CreditedWalletId,
            amount: plainAmount(t.DebitedFunds),
            fees: plainAmount(t.Fees),
            tag: t.Tag,
          }}
        />
      )}
      {form === 'redo' && t.Type === 'PAYOUT' && (
        <PayOutForm
          userId={t.AuthorId}
          onClose={() => setForm(null)}
          prefill={{
            walletId: t.DebitedWalletId,
            bankAccountId: t.BankAccountId ?? null,
            amount: plainAmount(t.DebitedFunds),
            fees: plainAmount(t.Fees),
            tag: t.Tag,
          }}
        />
      )}
    </>
  )
}
