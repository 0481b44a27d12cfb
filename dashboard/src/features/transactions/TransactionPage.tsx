import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { transactionQuery } from '@/domain/transactions/queries'
import { paths } from '@/lib/paths'
import { transactionName } from '@/domain/transactions/labels'
import { ErrorState, Lines, PageHead, Panel, useTitle } from '@/ui/basics'
import { Detail } from './TransactionDetail'
import { transactionRoute } from './routes'

export function TransactionPage() {
  const { transactionId } = transactionRoute.useParams()
  const transaction = useQuery(transactionQuery(transactionId))
  useTitle(transaction.data ? transactionName(transaction.data) : 'Transaction')
  if (transaction.error && !transaction.data) {
    return (
      <>
        <PageHead title="Transaction" back="Transactions" backTo={paths.transactions()} />
        <ErrorState error={transaction.error} onRetry={() => void transaction.refetch()} />
      </>
    )
  }
  if (!transaction.data) {
    return (
      <>
        <PageHead title={<Skeleton h={28} w={220} />} back="Transactions" backTo={paths.transactions()} />
        <div className="columns">
          <Panel>
            <Lines rows={7} />
          </Panel>
          <Panel>
            <Lines rows={5} />
          </Panel>
        </div>
      </>
    )
  }
  return <Detail t={transaction.data} />
}
