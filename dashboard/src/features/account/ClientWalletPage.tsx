import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { clientWalletsQuery, clientWalletTransactionsQuery } from './queries'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { formatAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { NATURES, STATUSES, TRANSACTION_TYPES } from '@/domain/transactions/labels'
import { FUNDS_TYPE } from '@/domain/wallets/labels'
import { useTimeZone } from '@/ui/TimeZone'
import { EmptyState, IdText, PageHead, Panel, useTitle } from '@/ui/basics'
import { DateFilter, ManyFilter } from '@/ui/filters'
import { clientWalletRoute } from './routes'

export function ClientWalletPage() {
  const { walletId } = clientWalletRoute.useParams()
  const [fundsType = '', currency = ''] = walletId.split('_')
  const name = `${FUNDS_TYPE[fundsType] ?? fundsType} ${currency}`
  useTitle(name)
  const { zone } = useTimeZone()
  const [search, setSearch] = useFilters(clientWalletRoute)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const sort = search.Sort ?? 'CreationDate:DESC'
  const wallets = useQuery(clientWalletsQuery())
  const wallet = wallets.data?.items.find((w) => w.Id === walletId)
  const movements = useQuery(
    clientWalletTransactionsQuery(fundsType, currency, {
      Type: search.Type,
      Nature: search.Nature,
      Status: search.Status,
      ...dateQuery(search, zone),
      Sort: sort,
      page,
      per_page: perPage,
    }),
  )
  return (
    <>
      <PageHead back="Client wallets" backTo={paths.clientWallets()} title={name} sub={<IdText id={walletId} />} />
      <div style={{ marginBottom: 16 }}>
        <Panel>
          <div style={{ fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' }}>Balance</div>
          {wallet ? (
            <div className={`big num ${wallet.Balance.Amount < 0 ? 'negative' : ''}`}>
              {formatAmount(wallet.Balance)}
              <small>{wallet.Currency}</small>
            </div>
          ) : wallets.isSuccess ? (
            <div className="big">–</div>
          ) : (
            <Skeleton h={36} w={200} mt={6} />
          )}
        </Panel>
      </div>
      <div className="filters" role="group" aria-label="Filters">
        <DateFilter value={search} onChange={setSearch} />
        <ManyFilter
          label="Type"
          options={TRANSACTION_TYPES}
          value={search.Type}
          onChange={(Type) => setSearch({ Type })}
        />
        <ManyFilter
          label="Nature"
          options={NATURES}
          value={search.Nature}
          onChange={(Nature) => setSearch({ Nature })}
        />
        <ManyFilter
          label="Status"
          options={STATUSES}
          value={search.Status}
          onChange={(Status) => setSearch({ Status })}
        />
      </div>
      <Panel title="Movements" count={movements.data?.total} flush>
        <TransactionTable
          label="Movements"
          data={movements.data}
          error={movements.error}
          onRetry={() => void movements.refetch()}
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort }) }}
          paging={{ page, perPage, onChange: setSearch }}
          empty={<EmptyState title="No movement">Nothing with these filters.</EmptyState>}
        />
      </Panel>
    </>
  )
}
