import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { transactionQuery } from '@/domain/transactions/queries'
import { useSession } from '@/api/session'
import { UserLink } from '@/domain/users/names'
import { WalletLink } from '@/domain/wallets/WalletLink'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { formatDateTimeSeconds, nowUnix } from '@/lib/time'
import { paymentName, resultWords, transactionName } from '@/domain/transactions/labels'
import { statusWord } from '@/ui/status'
import { ErrorState, Facts, Lines, PageHead, useTitle } from '@/ui/basics'
import { useTimeZone } from '@/ui/TimeZone'
import { Mark } from '@/ui/Wordmark'
import { proofRoute } from './routes'

/** A sheet to print or to keep as PDF: what happened, when, between whom. */
export function ProofPage() {
  const { transactionId } = proofRoute.useParams()
  const session = useSession()
  const { zone } = useTimeZone()
  const transaction = useQuery(transactionQuery(transactionId))
  useTitle('Proof of transaction')
  const t = transaction.data
  const at = (unix: number | null) => (unix ? `${formatDateTimeSeconds(unix, zone)} (${zone})` : null)
  return (
    <>
      <PageHead
        back="Transaction"
        backTo={paths.transaction(transactionId)}
        title={<span className="no-print">Proof of transaction</span>}
        actions={
          <Button leftSection={<IconPrinter size={15} aria-hidden />} disabled={!t} onClick={() => window.print()}>
            Print or save as PDF
          </Button>
        }
      />
      {transaction.error && !t ? (
        <ErrorState error={transaction.error} onRetry={() => void transaction.refetch()} />
      ) : !t ? (
        <Lines rows={8} />
      ) : (
        <article className="panel" style={{ maxWidth: 720, padding: '32px 36px', margin: '0 auto' }}>
          <header
            style={{
              display: 'flex',
              justifyContent: 'space-between',
              gap: 16,
              alignItems: 'flex-start',
              marginBottom: 24,
            }}
          >
            <div>
              <div style={{ fontSize: '1.125rem', fontWeight: 620, letterSpacing: '-0.02em' }}>
                {session.ClientName}
              </div>
              <div className="mono" style={{ color: 'var(--mantine-color-dimmed)' }}>
                {session.ClientId}
              </div>
            </div>
            <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center', fontWeight: 650 }}>
              <Mark size={22} /> Kontor
            </span>
          </header>
          <h2 style={{ fontSize: '1.25rem', margin: '0 0 4px' }}>Proof of transaction</h2>
          <p style={{ margin: '0 0 20px', color: 'var(--mantine-color-dimmed)', fontSize: '0.8125rem' }}>
            {transactionName(t)}, {statusWord(t.Status).label.toLowerCase()}
          </p>
          <div className="big num" style={{ marginBottom: 20 }}>
            {formatMoney(t.DebitedFunds)}
          </div>
          <Facts
            rows={[
              [
                'Transaction',
                <span key="id" className="mono">
                  {t.Id}
                </span>,
              ],
              ['Created', at(t.CreationDate)],
              ['Executed', at(t.ExecutionDate)],
              ['Method', paymentName(t.PaymentType, t.ExecutionType)],
              ['Author', <UserLink key="a" id={t.AuthorId} />],
              ['Credited user', t.CreditedUserId && <UserLink id={t.CreditedUserId} />],
              ['From wallet', t.DebitedWalletId && <WalletLink id={t.DebitedWalletId} />],
              ['To wallet', t.CreditedWalletId && <WalletLink id={t.CreditedWalletId} />],
              ['Bank reference', t.BankWireRef ?? t.WireReference],
              [
                'Debited',
                <span key="d" className="num">
                  {formatMoney(t.DebitedFunds)}
                </span>,
              ],
              [
                'Fees',
                <span key="f" className="num">
                  {formatMoney(t.Fees)}
                </span>,
              ],
              [
                'Credited',
                <span key="c" className="num">
                  {formatMoney(t.CreditedFunds)}
                </span>,
              ],
              [
                'Result',
                `${resultWords(t.ResultCode, t.ResultMessage).what}${t.ResultCode ? ` (${t.ResultCode})` : ''}`,
              ],
              ['Tag', t.Tag],
            ]}
          />
          <footer
            style={{
              marginTop: 28,
              paddingTop: 12,
              borderTop: '1px solid var(--k-line)',
              color: 'var(--mantine-color-dimmed)',
              fontSize: '0.75rem',
            }}
          >
            Taken from the records of Kontor on {at(nowUnix())}.
          </footer>
        </article>
      )}
    </>
  )
}
