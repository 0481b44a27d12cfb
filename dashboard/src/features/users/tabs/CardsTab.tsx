import { useQuery } from '@tanstack/react-query'
import { type Card } from '@/api/model'
import { userCardsQuery } from '../queries'
import { paths } from '@/lib/paths'
import { humanize } from '@/lib/humanize'
import { type Column, DataTable } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { EmptyState, IdText, Status } from '@/ui/basics'
import { type ListProps, some } from './shared'

const cardColumns: Column<Card>[] = [
  {
    id: 'card',
    header: 'Card',
    cell: (c) => (
      <span className="num">
        {c.CardProvider || humanize(c.CardType)} {c.Alias.slice(-4).padStart(8, '·')}
      </span>
    ),
  },
  {
    id: 'expires',
    header: 'Expires',
    cell: (c) => (
      <span className="num">
        {c.ExpirationDate.slice(0, 2)}/{c.ExpirationDate.slice(2)}
      </span>
    ),
  },
  { id: 'validity', header: 'Validity', cell: (c) => <Status status={c.Active ? c.Validity : 'INACTIVE'} /> },
  { id: 'currency', header: 'Currency', cell: (c) => c.Currency },
  { id: 'country', header: 'Country', cell: (c) => c.Country },
  { id: 'created', header: 'Registered', cell: (c) => <When at={c.CreationDate} style="day" /> },
  { id: 'id', header: 'Id', cell: (c) => <IdText id={c.Id} short /> },
]

export function Cards({ id, compact }: ListProps) {
  const cards = useQuery(userCardsQuery(id))
  return (
    <DataTable
      label="Cards"
      columns={cardColumns}
      hidden={compact ? ['country', 'created', 'currency'] : []}
      data={some(cards.data, compact)}
      error={cards.error}
      onRetry={() => void cards.refetch()}
      rowKey={(c) => c.Id}
      href={(c) => paths.card(c.Id)}
      muted={(c) => !c.Active}
      rowsWhileLoading={1}
      narrow={(c) => ({
        l1: [
          `${c.CardProvider || humanize(c.CardType)} ····${c.Alias.slice(-4)}`,
          <Status key="s" status={c.Active ? c.Validity : 'INACTIVE'} />,
        ],
        l2: [`Expires ${c.ExpirationDate.slice(0, 2)}/${c.ExpirationDate.slice(2)}`, c.Currency],
      })}
      empty={<EmptyState title="No card registered" />}
    />
  )
}
