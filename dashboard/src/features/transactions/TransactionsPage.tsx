import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBookmark, IconDownload, IconFilterOff, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explain } from '@/api/errors'
import { list, type Query } from '@/api/http'
import { type Transaction } from '@/api/model'
import { transactionsQuery } from '@/domain/transactions/queries'
import { TransactionTable } from '@/domain/transactions/TransactionTable'
import { HIDDEN_BY_DEFAULT, transactionColumns } from '@/domain/transactions/columns'
import { type CsvCell, type CsvReader, download, toCsv } from '@/lib/csv'
import { formatMoney, totals } from '@/lib/money'
import { dateQuery, DEFAULT_PER_PAGE } from '@/lib/search'
import { useStored } from '@/lib/stored'
import { useFilters } from '@/routing/useFilters'
import { NATURES, STATUSES, TRANSACTION_TYPES } from '@/domain/transactions/labels'
import { useTimeZone } from '@/ui/TimeZone'
import { EmptyState, PageHead, Panel, useTitle } from '@/ui/basics'
import { DateFilter, ManyFilter, TextFilter } from '@/ui/filters'
import { AmountFilter } from './AmountFilter'
import { ColumnPicker } from './ColumnPicker'
import { NameView } from './NameView'
import { BUILT_IN, filtersOf, same, type SavedView } from './views'
import { transactionsRoute } from './routes'

const EXPORT_LIMIT = 5000

export function TransactionsPage() {
  useTitle('Transactions')
  const { zone } = useTimeZone()
  const [search, setSearch, setAll] = useFilters(transactionsRoute)
  const [views, setViews] = useStored<SavedView[]>('kontor.views.transactions', [])
  const [hidden, setHidden] = useStored<string[]>('kontor.columns.transactions', HIDDEN_BY_DEFAULT)
  const [naming, setNaming] = useState(false)
  const [exporting, setExporting] = useState(false)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const sort = search.Sort ?? 'CreationDate:DESC'
  const filters = filtersOf(search)
  const query: Query = {
    Type: search.Type,
    Nature: search.Nature,
    Status: search.Status,
    ResultCode: search.ResultCode,
    Currency: search.Currency,
    MinAmount: search.MinAmount,
    MaxAmount: search.MaxAmount,
    AuthorId: search.AuthorId,
    ...dateQuery(search, zone),
    Sort: sort,
  }
  const transactions = useQuery(transactionsQuery({ ...query, page, per_page: perPage }))
  const columns = transactionColumns(zone)
  const isView = (v: SavedView) => same(v.search, filters)
  const known = [...BUILT_IN, ...views].some(isView)

  const exportCsv = async (reader: CsvReader) => {
    setExporting(true)
    try {
      const rows: Transaction[] = []
      for (let p = 1; rows.length < EXPORT_LIMIT; p++) {
        const part = await list<Transaction>('/transactions', { ...query, page: p, per_page: 100 })
        rows.push(...part.items)
        if (p >= part.pages || part.items.length === 0) break
      }
      const shown = columns.filter((c) => c.csv && (!hidden.includes(c.id) || c.id === 'id'))
      const header = shown.flatMap((c) =>
        ['amount', 'fees', 'credited'].includes(c.id)
          ? [c.header, `${c.header} currency`]
          : [c.id === 'date' || c.id === 'executed' ? `${c.header} (${zone})` : c.header],
      )
      const currency = (t: Transaction, id: string) =>
        (id === 'fees' ? t.Fees : id === 'credited' ? t.CreditedFunds : t.DebitedFunds).Currency
      const body = rows.map((t) =>
        shown.flatMap<CsvCell>((c) =>
          ['amount', 'fees', 'credited'].includes(c.id)
            ? [{ number: c.csv?.(t) ?? '' }, currency(t, c.id)]
            : [c.csv?.(t) ?? ''],
        ),
      )
      download(`transactions-${new Date().toISOString().slice(0, 10)}.csv`, toCsv(header, body, reader))
      const total = transactions.data?.total ?? rows.length
      notifications.show(
        total > rows.length
          ? {
              color: 'yellow',
              title: `The first ${rows.length} of ${total} rows`,
              message: 'For everything, create a report; it runs in the background.',
            }
          : { color: 'green', title: 'Downloaded', message: `${rows.length} rows, times in ${zone}` },
      )
    } catch (error) {
      notifications.show({ color: 'red', title: explain(error).title, message: explain(error).detail })
    } finally {
      setExporting(false)
    }
  }

  const items = transactions.data?.items ?? []
  const pageTotals = totals(items.filter((t) => t.Status === 'SUCCEEDED').map((t) => t.DebitedFunds))
  return (
    <>
      <PageHead
        title="Transactions"
        actions={
          <>
            <ColumnPicker columns={columns.filter((c) => c.header)} hidden={hidden} onChange={setHidden} />
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" leftSection={<IconDownload size={15} aria-hidden />} loading={exporting}>
                  Export CSV
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void exportCsv('spreadsheet')}>For a spreadsheet</Menu.Item>
                <Menu.Item onClick={() => void exportCsv('program')}>For a program</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <div className="views" role="group" aria-label="Views">
        {BUILT_IN.map((v) => (
          <button key={v.name} type="button" className="view" aria-pressed={isView(v)} onClick={() => setAll(v.search)}>
            {v.name}
          </button>
        ))}
        {views.map((v) => (
          <span key={v.name} style={{ display: 'inline-flex', alignItems: 'center' }}>
            <button type="button" className="view" aria-pressed={isView(v)} onClick={() => setAll(v.search)}>
              <IconBookmark size={13} aria-hidden /> {v.name}
            </button>
            {isView(v) && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                px={4}
                aria-label={`Remove the view ${v.name}`}
                onClick={() => setViews(views.filter((o) => o !== v))}
              >
                <IconTrash size={13} aria-hidden />
              </Button>
            )}
          </span>
        ))}
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
        <AmountFilter search={search} onChange={setSearch} />
        <TextFilter
          label="Result code"
          placeholder="101101"
          value={search.ResultCode}
          onChange={(ResultCode) => setSearch({ ResultCode })}
          check={(t) => (/^\d{1,6}(,\d{1,6})*$/.test(t) ? null : 'Six digits; several with commas')}
        />
        <TextFilter
          label="Author"
          placeholder="user_m_…"
          value={search.AuthorId}
          onChange={(AuthorId) => setSearch({ AuthorId })}
        />
        {Object.keys(filters).length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconFilterOff size={14} aria-hidden />}
            onClick={() => setAll({})}
          >
            Clear all
          </Button>
        )}
        {!known && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconBookmark size={14} aria-hidden />}
            onClick={() => setNaming(true)}
          >
            Save view
          </Button>
        )}
      </div>
      <Panel flush>
        <TransactionTable
          label="Transactions"
          data={transactions.data}
          error={transactions.error}
          onRetry={() => void transactions.refetch()}
          hidden={hidden}
          rowsWhileLoading={12}
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort }) }}
          paging={{ page, perPage, onChange: setSearch }}
          empty={
            Object.keys(filters).length > 0 ? (
              <EmptyState
                title="No transactions match"
                action={
                  <Button variant="default" size="xs" onClick={() => setAll({})}>
                    Clear all filters
                  </Button>
                }
              >
                Try a longer period or fewer filters.
              </EmptyState>
            ) : (
              <EmptyState title="No transactions yet">
                They appear here as soon as the first payment is made.
              </EmptyState>
            )
          }
        />
        {pageTotals.length > 0 && (
          <div className="table-foot" style={{ justifyContent: 'flex-start' }}>
            <span>Succeeded on this page, per currency:</span>
            {pageTotals.map((m) => (
              <span key={m.Currency} className="num" style={{ color: 'var(--mantine-color-text)', fontWeight: 540 }}>
                {formatMoney(m)}
              </span>
            ))}
          </div>
        )}
      </Panel>
      {naming && (
        <NameView
          taken={[...BUILT_IN, ...views].map((v) => v.name)}
          onClose={() => setNaming(false)}
          onSave={(name) => {
            setViews([...views, { name, search: filters }])
            setNaming(false)
          }}
        />
      )}
    </>
  )
}
