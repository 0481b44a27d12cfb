import { useQuery } from '@tanstack/react-query'
import { type ClientWallet } from '@/api/model'
import { clientWalletsQuery } from './queries'
import { paths } from '@/lib/paths'
import { FUNDS_TYPE } from '@/domain/wallets/labels'
import { type Column, DataTable } from '@/ui/DataTable'
import { Amount, EmptyState, ErrorState, IdText, PageHead, Panel, useTitle } from '@/ui/basics'

const clientWalletColumns: Column<ClientWallet>[] = [
  { id: 'currency', header: 'Currency', cell: (w) => w.Currency },
  {
    id: 'balance',
    header: 'Balance',
    align: 'right',
    cell: (w) => (
      <span className={w.Balance.Amount < 0 ? 'negative' : ''}>
        <Amount money={w.Balance} bold />
      </span>
    ),
  },
  { id: 'id', header: 'Id', cell: (w) => <IdText id={w.Id} /> },
]

export function ClientWalletsPage() {
  useTitle('Client wallets')
  const wallets = useQuery(clientWalletsQuery())
  const kinds = ['FEES', 'CREDIT', 'DEFAULT'] as const
  const about = {
    FEES: 'What you earned on payments.',
    CREDIT: 'Carries chargebacks until they are won or settled; may be below zero.',
    DEFAULT: 'Your own money on the platform.',
  }
  return (
    <>
      <PageHead title="Client wallets" sub="Your own wallets, one per purpose and currency." />
      {wallets.error && !wallets.data ? (
        <ErrorState error={wallets.error} onRetry={() => void wallets.refetch()} />
      ) : (
        <div className="stack">
          {kinds.map((kind) => {
            const items = wallets.data?.items.filter((w) => w.FundsType === kind)
            if (items && items.length === 0 && kind === 'DEFAULT') return null
            return (
              <Panel
                key={kind}
                title={
                  <>
                    {FUNDS_TYPE[kind]}s <span className="n">{about[kind]}</span>
                  </>
                }
                flush
              >
                <DataTable
                  label={`${FUNDS_TYPE[kind] ?? kind}s`}
                  columns={clientWalletColumns}
                  data={items && { items, total: items.length, pages: 1 }}
                  error={null}
                  rowKey={(w) => w.Id}
                  href={(w) => paths.clientWallet(w.Id)}
                  rowsWhileLoading={2}
                  narrow={(w) => ({
                    l1: [w.Currency, <Amount key="a" money={w.Balance} bold />],
                    l2: [
                      <span key="i" className="mono">
                        {w.Id}
                      </span>,
                      '',
                    ],
                  })}
                  empty={<EmptyState title="None yet">Opened by the first payment that needs it.</EmptyState>}
                />
              </Panel>
            )
          })}
        </div>
      )}
    </>
  )
}
