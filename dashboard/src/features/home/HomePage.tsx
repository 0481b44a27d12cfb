import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { can } from '@/domain/can'
import { type Overview } from '@/api/model'
import { overviewQuery } from '@/domain/overview/queries'
import { transactionsQuery } from '@/domain/transactions/queries'
import { useSession } from '@/api/session'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { sum } from '@/lib/money'
import { paths } from '@/lib/paths'
import { When } from '@/ui/TimeZone'
import { EmptyState, ErrorState, PageHead, Panel, useTitle } from '@/ui/basics'
import { Balances } from './Balances'
import { Volume } from './Volume'
import { Work } from './Work'

export function HomePage() {
  useTitle('Home')
  const session = useSession()
  const overview = useQuery(overviewQuery())
  const o = overview.data
  const first = session.Name.split(/\s+/)[0] ?? ''
  if (overview.error && !o) {
    return (
      <>
        <PageHead title="Home" />
        <Panel flush>
          <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
        </Panel>
        <Recent />
      </>
    )
  }
  return (
    <>
      <PageHead title={`Hello ${first}`} sub={o ? <span>{sentence(o)}</span> : <Skeleton h={14} w={260} />} />
      <Work o={o} />
      <div className="columns">
        <div className="stack">
          <Volume o={o} />
          <Recent />
        </div>
        <div className="stack">
          <Balances title="Fees earned" of="FEES" money={o?.Fees} empty="No fees collected yet." />
          <Balances
            title="Repudiation wallets"
            of="CREDIT"
            money={o?.Repudiation}
            empty="No disputes have been charged."
          />
          {o && (
            <p style={{ margin: 0, fontSize: '0.75rem', color: 'var(--mantine-color-dimmed)' }}>
              As of <When at={o.AsOf} />; new payments show within seconds.
            </p>
          )}
        </div>
      </div>
    </>
  )
}

function sentence(o: Overview): string {
  const n = sum(
    [
      o.Compliance.DocumentsRefused,
      o.Payouts.Failed,
      o.Payouts.Returned,
      o.Disputes.PendingClient,
      o.Disputes.ToSettle,
    ].map((x) => x ?? 0),
  )
  return n === 0 ? 'Nothing needs your attention.' : `${n} ${n === 1 ? 'thing needs' : 'things need'} your attention.`
}

function Recent() {
  const session = useSession()
  const allowed = can.seeTransactions(session).ok
  const recent = useQuery({ ...transactionsQuery({ Sort: 'CreationDate:DESC', per_page: 10 }), enabled: allowed })
  if (!allowed) return null
  return (
    <Panel
      title="Recent transactions"
      actions={
        <Link to={paths.transactions()} className="k-link" style={{ fontSize: '0.8125rem' }}>
          View all
        </Link>
      }
      flush
    >
      <TransactionTable
        label="Recent transactions"
        data={recent.data}
        error={recent.error}
        onRetry={() => void recent.refetch()}
        hidden={['tag', 'credited', 'currency', 'creditedUser', 'from', 'to', 'executed', 'result', 'fees', 'id']}
        rowsWhileLoading={10}
        empty={
          <EmptyState title="No transactions yet">They appear here as soon as the first payment is made.</EmptyState>
        }
      />
    </Panel>
  )
}
