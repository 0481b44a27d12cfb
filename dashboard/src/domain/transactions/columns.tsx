import { Menu } from '@mantine/core'
import { IconDots, IconReceipt, IconUser } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type Transaction } from '@/api/model'
import { plainAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { isoInZone } from '@/lib/time'
import { resultWords, transactionName } from './labels'
import { statusWord } from '@/ui/status'
import { type Column } from '@/ui/DataTable'
import { When } from '@/ui/TimeZone'
import { Amount, IdText, Status } from '@/ui/basics'

/** Columns of every list of transactions, in the order shown. */
export function transactionColumns(zone: string): Column<Transaction>[] {
  const money = (
    id: string,
    header: string,
    of: (t: Transaction) => Transaction['DebitedFunds'],
  ): Column<Transaction> => ({
    id,
    header,
    align: 'right',
    cell: (t) => <Amount money={of(t)} bold={id === 'amount'} />,
    csv: (t) => plainAmount(of(t)),
  })
  const idCell = (id: string | null, to: (id: string) => string) =>
    id ? (
      <Link to={to(id)} className="k-link" title={id}>
        <IdText id={id} short copy={false} />
      </Link>
    ) : (
      <Dash />
    )
  return [
    { id: 'kind', header: 'Transaction', cell: (t) => transactionName(t), csv: transactionName },
    money('amount', 'Amount', (t) => t.DebitedFunds),
    {
      id: 'status',
      header: 'Status',
      cell: (t) => <Status status={t.Status} />,
      csv: (t) => statusWord(t.Status).label,
    },
    {
      id: 'date',
      header: 'Created',
      sortable: true,
      cell: (t) => <When at={t.CreationDate} />,
      csv: (t) => isoInZone(t.CreationDate, zone),
    },
    {
      id: 'result',
      header: 'Result',
      csv: (t) => t.ResultCode ?? '',
      cell: (t) =>
        t.Status === 'FAILED' ? (
          <span
            title={resultWords(t.ResultCode, t.ResultMessage).what}
            style={{
              display: 'inline-block',
              maxWidth: 230,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              verticalAlign: 'bottom',
            }}
          >
            {resultWords(t.ResultCode, t.ResultMessage).what}
          </span>
        ) : (
          <Dash />
        ),
    },
    { id: 'author', header: 'Author', cell: (t) => idCell(t.AuthorId, paths.user), csv: (t) => t.AuthorId },
    { id: 'tag', header: 'Tag', cell: (t) => t.Tag ?? <Dash />, csv: (t) => t.Tag ?? '' },
    money('fees', 'Fees', (t) => t.Fees),
    money('credited', 'Credited', (t) => t.CreditedFunds),
    { id: 'currency', header: 'Currency', cell: (t) => t.DebitedFunds.Currency, csv: (t) => t.DebitedFunds.Currency },
    {
      id: 'creditedUser',
      header: 'Credited user',
      cell: (t) => idCell(t.CreditedUserId, paths.user),
      csv: (t) => t.CreditedUserId ?? '',
    },
    {
      id: 'from',
      header: 'From wallet',
      cell: (t) => idCell(t.DebitedWalletId, paths.wallet),
      csv: (t) => t.DebitedWalletId ?? '',
    },
    {
      id: 'to',
      header: 'To wallet',
      cell: (t) => idCell(t.CreditedWalletId, paths.wallet),
      csv: (t) => t.CreditedWalletId ?? '',
    },
    {
      id: 'executed',
      header: 'Executed',
      cell: (t) => <When at={t.ExecutionDate} />,
      csv: (t) => (t.ExecutionDate ? isoInZone(t.ExecutionDate, zone) : ''),
    },
    { id: 'id', header: 'Id', cell: (t) => <IdText id={t.Id} short />, csv: (t) => t.Id },
    { id: 'menu', header: '', cell: (t) => <RowMenu transaction={t} /> },
  ]
}

export const HIDDEN_BY_DEFAULT = ['tag', 'fees', 'credited', 'currency', 'creditedUser', 'from', 'to', 'executed']

function Dash() {
  return <span style={{ color: 'var(--mantine-color-dimmed)' }}>–</span>
}

function RowMenu({ transaction }: { transaction: Transaction }) {
  const navigate = useNavigate()
  return (
    <Menu>
      <Menu.Target>
        <button
          type="button"
          className="idtext"
          aria-label={`Actions for ${transaction.Id}`}
          style={{
            all: 'unset',
            cursor: 'pointer',
            display: 'inline-grid',
            placeItems: 'center',
            width: 28,
            height: 28,
          }}
        >
          <IconDots size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void navigate({ to: paths.transaction(transaction.Id) })}>View details</Menu.Item>
        <Menu.Item
          leftSection={<IconReceipt size={15} aria-hidden />}
          onClick={() => void navigate({ to: paths.proof(transaction.Id) })}
        >
          Proof of transaction
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUser size={15} aria-hidden />}
          onClick={() => void navigate({ to: paths.user(transaction.AuthorId) })}
        >
          View author
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
