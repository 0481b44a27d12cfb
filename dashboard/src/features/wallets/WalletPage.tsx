import { FilterLink } from '@/ui/FilterLink'
import { Skeleton } from '@mantine/core'
import { IconArrowDownLeft, IconArrowsExchange, IconArrowUpRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from '@/domain/can'
import { walletQuery } from '@/domain/wallets/queries'
import { walletTransactionsQuery } from './queries'
import { useSession } from '@/api/session'
import { PayInForm } from '@/domain/money/PayInForm'
import { PayOutForm } from '@/domain/money/PayOutForm'
import { TransferForm } from '@/domain/money/TransferForm'
import { UserLink } from '@/domain/users/names'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { formatAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useFilters } from '@/routing/useFilters'
import { NATURES, STATUSES, TRANSACTION_TYPES } from '@/domain/transactions/labels'
import { ActionButton, EmptyState, ErrorState, Facts, IdText, PageHead, Panel, useTitle } from '@/ui/basics'
import { DateFilter, ManyFilter } from '@/ui/filters'
import { useTimeZone, When } from '@/ui/TimeZone'
import { walletRoute } from './routes'

export function WalletPage() {
  const { walletId } = walletRoute.useParams()
  const session = useSession()
  const { zone } = useTimeZone()
  const wallet = useQuery(walletQuery(walletId))
  const [search, setSearch] = useFilters(walletRoute)
  const [form, setForm] = useState<'payin' | 'transfer' | 'payout' | null>(null)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const sort = search.Sort ?? 'CreationDate:DESC'
  const transactions = useQuery(
    walletTransactionsQuery(walletId, {
      Type: search.Type,
      Nature: search.Nature,
      Status: search.Status,
      ...dateQuery(search, zone),
      Sort: sort,
      page,
      per_page: perPage,
    }),
  )
  const w = wallet.data
  const owner = w?.Owners[0]
  useTitle(w?.Description ?? 'Wallet')
  if (wallet.error && !w) {
    return (
      <>
        <PageHead title="Wallet" back="Users" backTo={paths.users()} />
        <ErrorState error={wallet.error} onRetry={() => void wallet.refetch()} />
      </>
    )
  }
  return (
    <>
      <PageHead
        back={owner ? 'User' : 'Users'}
        backTo={owner ? paths.user(owner) : paths.users()}
        title={w?.Description ?? <Skeleton h={28} w={220} />}
        sub={
          w && (
            <>
              <span>
                Wallet of <UserLink id={owner ?? null} />
              </span>
              <IdText id={w.Id} />
            </>
          )
        }
        actions={
          w && (
            <>
              <ActionButton
                variant="default"
                leftSection={<IconArrowDownLeft size={15} aria-hidden />}
                verdict={can.payIn(session)}
                onClick={() => setForm('payin')}
              >
                Pay-in by link
              </ActionButton>
              <ActionButton
                variant="default"
                leftSection={<IconArrowsExchange size={15} aria-hidden />}
                verdict={can.transfer(session)}
                onClick={() => setForm('transfer')}
              >
                Transfer
              </ActionButton>
              <ActionButton
                leftSection={<IconArrowUpRight size={15} aria-hidden />}
                verdict={can.payOut(session)}
                onClick={() => setForm('payout')}
              >
                Payout
              </ActionButton>
            </>
          )
        }
      />
      <div className="columns" style={{ marginBottom: 16 }}>
        <Panel>
          <div style={{ fontSize: '0.8125rem', color: 'var(--mantine-color-dimmed)' }}>Balance</div>
          {w ? (
            <div className="big num">
              {formatAmount(w.Balance)}
              <small>{w.Currency}</small>
            </div>
          ) : (
            <Skeleton h={36} w={200} mt={6} />
          )}
        </Panel>
        <Panel>
          <Facts
            rows={[
              ['Owner', <UserLink key="o" id={owner ?? null} />],
              ['Created', <When key="c" at={w?.CreationDate} />],
              ['Tag', w?.Tag],
              [
                'Disputes',
                <FilterLink key="d" to={paths.disputes()} search={{ WalletId: walletId }} className="k-link">
                  On this wallet
                </FilterLink>,
              ],
            ]}
          />
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
      <Panel title="Movements" count={transactions.data?.total} flush>
        <TransactionTable
          label="Movements of the wallet"
          data={transactions.data}
          error={transactions.error}
          onRetry={() => void transactions.refetch()}
          hidden={['tag', 'currency', 'author', 'creditedUser', 'executed', 'result']}
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort }) }}
          paging={{ page, perPage, onChange: setSearch }}
          empty={<EmptyState title="No movement">Nothing has come in or gone out with these filters.</EmptyState>}
        />
      </Panel>
      {form === 'payin' && owner && <PayInForm userId={owner} prefill={{ walletId }} onClose={() => setForm(null)} />}
      {form === 'transfer' && owner && (
        <TransferForm userId={owner} prefill={{ walletId }} onClose={() => setForm(null)} />
      )}
      {form === 'payout' && owner && <PayOutForm userId={owner} prefill={{ walletId }} onClose={() => setForm(null)} />}
    </>
  )
}
