import { useQuery } from '@tanstack/react-query'
import { type Wallet } from '@/api/model'
import { userWalletsQuery } from '@/domain/users/queries'
import { paths } from '@/lib/paths'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { Amount, EmptyState, IdText } from '@/ui/basics'
import { type ListProps, some } from './shared'

const walletColumns: Column<Wallet>[] = [
  { id: 'description', header: 'Wallet', cell: (w) => w.Description },
  { id: 'balance', header: 'Balance', align: 'right', cell: (w) => <Amount money={w.Balance} bold /> },
  { id: 'currency', header: 'Currency', cell: (w) => w.Currency },
  { id: 'tag', header: 'Tag', cell: (w) => w.Tag ?? '–' },
  { id: 'created', header: 'Created', cell: (w) => <When at={w.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (w) => <IdText id={w.Id} short /> },
]

export function Wallets({ id, compact }: ListProps) {
  const wallets = useQuery(userWalletsQuery(id))
  return (
    <DataTable
      label="Wallets"
      columns={walletColumns}
      hidden={compact ? ['currency', 'tag', 'created'] : []}
      data={some(wallets.data, compact)}
      error={wallets.error}
      onRetry={() => void wallets.refetch()}
      rowKey={(w) => w.Id}
      href={(w) => paths.wallet(w.Id)}
      rowsWhileLoading={2}
      narrow={(w) => ({
        l1: [w.Description, <Amount key="a" money={w.Balance} bold />],
        l2: [<IdText key="i" id={w.Id} short copy={false} />, <When key="w" at={w.CreationDate} style="day" />],
      })}
      empty={<EmptyState title="No wallet yet">Money needs a wallet before it can come in.</EmptyState>}
    />
  )
}
