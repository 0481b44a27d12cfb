import { useQuery } from '@tanstack/react-query'
import { type BankAccount } from '@/api/model'
import { AccountNumber } from '@/domain/personal/Personal'
import { userBankAccountsQuery } from '@/domain/users/queries'
import { paths } from '@/lib/paths'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { EmptyState, IdText, Status } from '@/ui/basics'
import { type ListProps, some } from './shared'

const bankColumns: Column<BankAccount>[] = [
  { id: 'owner', header: 'Owner', cell: (b) => b.OwnerName },
  { id: 'number', header: 'Account', cell: (b) => <AccountNumber of={b.IBAN ?? b.AccountNumber} /> },
  { id: 'type', header: 'Type', cell: (b) => b.Type },
  { id: 'status', header: 'Status', cell: (b) => <Status status={b.Active ? 'ACTIVE' : 'INACTIVE'} /> },
  { id: 'bic', header: 'BIC', cell: (b) => <span className="mono">{b.BIC ?? b.SortCode ?? b.ABA ?? '–'}</span> },
  { id: 'created', header: 'Added', cell: (b) => <When at={b.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (b) => <IdText id={b.Id} short /> },
]

export function BankAccounts({ id, compact }: ListProps) {
  const accounts = useQuery(userBankAccountsQuery(id))
  return (
    <DataTable
      label="Bank accounts"
      columns={bankColumns}
      hidden={compact ? ['bic', 'created', 'id'] : []}
      data={some(accounts.data, compact)}
      error={accounts.error}
      onRetry={() => void accounts.refetch()}
      rowKey={(b) => b.Id}
      href={(b) => paths.bankAccount(b.Id)}
      muted={(b) => !b.Active}
      rowsWhileLoading={1}
      narrow={(b) => ({
        l1: [b.OwnerName, <Status key="s" status={b.Active ? 'ACTIVE' : 'INACTIVE'} />],
        l2: [<AccountNumber key="n" of={b.IBAN ?? b.AccountNumber} />, b.Type],
      })}
      empty={<EmptyState title="No bank account yet">Payouts need one.</EmptyState>}
    />
  )
}
