import { useQuery } from '@tanstack/react-query'
import { type ReactNode } from 'react'
import { type Query } from '@/api/http'
import { cardTransactionsQuery } from '@/api/queries'
import { TransactionTable } from '@/domain/transactions'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE, pageSearch } from '@/lib/search'
import { useSearchState } from '@/lib/useSearchState'
import { EmptyState, ErrorState, Facts, Lines, PageHead, Panel } from '@/ui/basics'
import { listQuery } from './BankAccountPage'

export function usePaged(
  make: (query: Query) => ReturnType<typeof listQuery> | ReturnType<typeof cardTransactionsQuery>,
) {
  const [search, setSearch] = useSearchState(pageSearch)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const result = useQuery(make({ Sort: 'CreationDate:DESC', page, per_page: perPage }) as ReturnType<typeof listQuery>)
  return {
    result,
    paging: {
      page,
      perPage,
      onChange: (next: { page?: number; per_page?: number }) => setSearch(next as Partial<typeof search>),
    },
  }
}

export function ObjectPage({
  title,
  sub,
  facts,
  paged,
  userId,
  error,
  retry,
}: {
  title: ReactNode
  sub: ReactNode
  facts: [ReactNode, ReactNode][] | null
  paged: ReturnType<typeof usePaged>
  userId: string | null
  error?: unknown
  retry?: () => void
}) {
  return (
    <>
      <PageHead
        title={title}
        sub={sub}
        back={userId ? 'User' : 'Users'}
        backTo={userId ? paths.user(userId) : paths.users()}
      />
      {error ? (
        <ErrorState error={error} {...(retry ? { onRetry: retry } : {})} />
      ) : (
        <div className="stack">
          <Panel title="Details">{facts ? <Facts rows={facts} wide /> : <Lines rows={4} />}</Panel>
          <Panel title="Transactions" count={paged.result.data?.total} flush>
            <TransactionTable
              label="Transactions"
              data={paged.result.data}
              error={paged.result.error}
              onRetry={() => void paged.result.refetch()}
              paging={paged.paging}
              rowsWhileLoading={4}
              empty={<EmptyState title="No transaction" />}
            />
          </Panel>
        </div>
      )}
    </>
  )
}
