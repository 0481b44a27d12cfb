import { type SortOrder } from '@/lib/search'
import { type ReactNode, useEffect, useMemo } from 'react'
import { type Page } from '@/api/http'
import { type Transaction } from '@/api/model'
import { rememberKinds } from './queries'
import { paths } from '@/lib/paths'
import { transactionName } from './labels'
import { DataTable, type Paging } from '@/ui/DataTable'
import { useTimeZone, When } from '@/ui/TimeZone'
import { Amount, Status } from '@/ui/basics'
import { HIDDEN_BY_DEFAULT, transactionColumns } from './columns'

interface Props {
  label: string
  data: Page<Transaction> | undefined
  error: unknown
  onRetry: () => void
  hidden?: readonly string[]
  empty: ReactNode
  paging?: Paging
  sort?: { value: SortOrder; onChange: (value: SortOrder) => void }
  rowsWhileLoading?: number
}

export function TransactionTable({ hidden = HIDDEN_BY_DEFAULT, ...props }: Props) {
  const { zone } = useTimeZone()
  const columns = useMemo(() => transactionColumns(zone), [zone])
  const items = props.data?.items
  useEffect(() => rememberKinds(items ?? []), [items])
  return (
    <DataTable
      {...props}
      columns={columns}
      hidden={hidden}
      rowKey={(t) => t.Id}
      href={(t) => paths.transaction(t.Id)}
      muted={(t) => t.Status === 'FAILED'}
      narrow={(t) => ({
        l1: [
          transactionName(t),
          <Amount key="a" money={hidden.includes('amount') ? t.CreditedFunds : t.DebitedFunds} bold />,
        ],
        l2: [<When key="w" at={t.CreationDate} />, <Status key="s" status={t.Status} />],
      })}
    />
  )
}
