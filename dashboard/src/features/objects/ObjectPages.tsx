import { Skeleton } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode } from 'react'
import { get, list, type Query } from '@/api/http'
import { cardQuery, cardTransactionsQuery } from '@/api/queries'
import { type Card, type Mandate, type Preauthorization, type Transaction } from '@/api/model'
import { UserLink } from '@/domain/names'
import { TransactionTable } from '@/domain/transactions'
import { paths } from '@/lib/paths'
import { DEFAULT_PER_PAGE, pageSearch } from '@/lib/search'
import { useSearchState } from '@/lib/useSearchState'
import { humanize } from '@/lib/words'
import { Amount, EmptyState, ErrorState, Facts, IdText, Lines, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { Until, When } from '@/ui/TimeZone'

/** Pages of the smaller objects: what it is, and the transactions it took part in. */

const listQuery = (path: string, query: Query) =>
  queryOptions({ queryKey: ['list', path, query], queryFn: ({ signal }) => list<Transaction>(path, query, signal) })
const oneQuery = <T,>(path: string) =>
  queryOptions({ queryKey: ['one', path], queryFn: ({ signal }) => get<T>(path, {}, signal) })

function usePaged(make: (query: Query) => ReturnType<typeof listQuery> | ReturnType<typeof cardTransactionsQuery>) {
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

function ObjectPage({
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

export function CardPage() {
  const { cardId } = useParams({ strict: false }) as { cardId: string }
  useTitle('Card')
  const card = useQuery(cardQuery(cardId))
  const paged = usePaged((query) => cardTransactionsQuery(cardId, query))
  const c: Card | undefined = card.data
  return (
    <ObjectPage
      title={
        c ? (
          <span className="num">
            {c.CardProvider || humanize(c.CardType)} ····{c.Alias.slice(-4)}
          </span>
        ) : card.error ? (
          'Card'
        ) : (
          <Skeleton h={28} w={200} />
        )
      }
      sub={
        c && (
          <>
            <Status status={c.Active ? c.Validity : 'INACTIVE'} />
            <IdText id={c.Id} />
          </>
        )
      }
      userId={c?.UserId ?? null}
      error={card.data ? undefined : card.error}
      retry={() => void card.refetch()}
      paged={paged}
      facts={
        c
          ? [
              ['Owner', <UserLink key="u" id={c.UserId} />],
              [
                'Number',
                <span key="n" className="mono">
                  {c.Alias}
                </span>,
              ],
              ['Expires', `${c.ExpirationDate.slice(0, 2)}/${c.ExpirationDate.slice(2)}`],
              ['Currency', c.Currency],
              ['Country of the bank', c.Country],
              ['Product', c.Product],
              ['Registered', <When key="c" at={c.CreationDate} />],
              ['Fingerprint', <IdText key="f" id={c.Fingerprint} short />],
              ['Tag', c.Tag],
            ]
          : null
      }
    />
  )
}

export function MandatePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  useTitle('Mandate')
  const mandate = useQuery(oneQuery<Mandate>(`/mandates/${id}`))
  const paged = usePaged((query) => listQuery(`/mandates/${id}/transactions`, query))
  const m = mandate.data
  return (
    <ObjectPage
      title="Mandate"
      sub={
        <>
          {m && <Status status={m.Status} of="mandate" />}
          <IdText id={id} />
        </>
      }
      userId={m?.UserId ?? null}
      error={m ? undefined : mandate.error}
      retry={() => void mandate.refetch()}
      paged={paged}
      facts={
        m
          ? [
              ['User', <UserLink key="u" id={m.UserId} />],
              ['Scheme', m.Scheme],
              ['Bank reference', m.BankReference],
              ['Result', m.ResultMessage],
              ['Created', <When key="c" at={m.CreationDate} />],
              ['Tag', m.Tag],
            ]
          : null
      }
    />
  )
}

export function PreauthorizationPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  useTitle('Pre-authorization')
  const found = useQuery(oneQuery<Preauthorization>(`/preauthorizations/${id}`))
  const paged = usePaged((query) => listQuery(`/preauthorizations/${id}/transactions`, query))
  const p = found.data
  return (
    <ObjectPage
      title="Pre-authorization"
      sub={
        <>
          {p && <Status status={p.PaymentStatus} of="preauthorization" />}
          <IdText id={id} />
        </>
      }
      userId={p?.AuthorId ?? null}
      error={p ? undefined : found.error}
      retry={() => void found.refetch()}
      paged={paged}
      facts={
        p
          ? [
              ['User', <UserLink key="u" id={p.AuthorId} />],
              ['Reserved', <Amount key="a" money={p.DebitedFunds} />],
              ['Left to capture', <Amount key="r" money={p.RemainingFunds} />],
              ['Status', <Status key="s" status={p.Status} />],
              [
                'Card',
                <Link key="k" to={paths.card(p.CardId)} className="k-link">
                  <IdText id={p.CardId} short copy={false} />
                </Link>,
              ],
              ['Expires', <Until key="e" at={p.ExpirationDate} />],
              ['Result', p.ResultMessage],
              ['Tag', p.Tag],
            ]
          : null
      }
    />
  )
}

export function BankAccountPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  useTitle('Bank account')
  const paged = usePaged((query) => listQuery(`/bankaccounts/${id}/transactions`, query))
  const author = paged.result.data?.items[0]?.AuthorId ?? null
  return (
    <ObjectPage
      title="Bank account"
      sub={<IdText id={id} />}
      userId={author}
      paged={paged}
      facts={[
        ['Owner', author ? <UserLink key="u" id={author} /> : 'Not known from its transactions'],
        ['Id', <IdText key="i" id={id} />],
      ]}
    />
  )
}
