import { useQuery } from '@tanstack/react-query'
import { type AnyRoute } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { type Paging } from '@/ui/DataTable'
import { transactionsOfQuery } from './queries'
import { EmptyState, ErrorState, Facts, Lines, PageHead, Panel } from '@/ui/basics'

/** A page of the transactions of an object, and how to turn it. */
export function useTransactionsOf<R extends AnyRoute>(
  of: Parameters<typeof transactionsOfQuery>[0],
  id: string,
  route: R,
) {
  const [search, setSearch] = useFilters(route)
  const perPage: number = search.per_page ?? DEFAULT_PER_PAGE
  const page: number = search.page ?? 1
  const result = useQuery(transactionsOfQuery(of, id, { Sort: 'CreationDate:DESC', page, per_page: perPage }))
  return { result, paging: { page, perPage, onChange: setSearch } satisfies Paging }
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
  paged: ReturnType<typeof useTransactionsOf>
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
