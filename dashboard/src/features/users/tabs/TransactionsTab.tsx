import { useQuery } from '@tanstack/react-query'
import { userTransactionsQuery } from '../queries'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { EmptyState, Panel } from '@/ui/basics'

export function TransactionsTab({
  id,
  page,
  perPage,
  onPage,
}: {
  id: string
  page: number
  perPage: number
  onPage: (next: { page?: number; per_page?: number }) => void
}) {
  const transactions = useQuery(userTransactionsQuery(id, { page, per_page: perPage }))
  return (
    <Panel flush>
      <TransactionTable
        label="Transactions of the user"
        data={transactions.data}
        error={transactions.error}
        onRetry={() => void transactions.refetch()}
        paging={{ page, perPage, onChange: onPage }}
        empty={<EmptyState title="No transactions yet" />}
      />
    </Panel>
  )
}
