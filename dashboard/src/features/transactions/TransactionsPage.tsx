import { Button, Checkbox, Divider, Group, Menu, Modal, Popover, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconBookmark, IconColumns3, IconDownload, IconFilterOff, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { explain } from '@/api/errors'
import { list, type Query } from '@/api/http'
import { transactionsQuery } from '@/api/queries'
import { type Transaction } from '@/api/model'
import { HIDDEN_BY_DEFAULT, transactionColumns, TransactionTable } from '@/domain/transactions'
import { type CsvCell, type CsvReader, download, toCsv } from '@/lib/csv'
import { CURRENCIES, formatMoney, totals } from '@/lib/money'
import { dateQuery, DEFAULT_PER_PAGE, type TransactionSearch, transactionSearch } from '@/lib/search'
import { stringifySearch } from '@/lib/queryString'
import { useStored } from '@/lib/stored'
import { useSearchState } from '@/lib/useSearchState'
import { NATURES, STATUSES, TRANSACTION_TYPES } from '@/lib/words'
import { EmptyState, PageHead, Panel, useTitle } from '@/ui/basics'
import { DateFilter, FilterChip, ManyFilter, TextFilter } from '@/ui/filters'
import { amountOf, MoneyInput } from '@/ui/forms'
import { useTimeZone } from '@/ui/TimeZone'

interface SavedView {
  name: string
  search: Record<string, string>
}

const BUILT_IN: SavedView[] = [
  { name: 'All', search: {} },
  { name: 'Succeeded', search: { Status: 'SUCCEEDED' } },
  { name: 'Failed', search: { Status: 'FAILED' } },
  { name: 'In progress', search: { Status: 'CREATED' } },
  { name: 'Refunds and returns', search: { Nature: 'REFUND' } },
]
const EXPORT_LIMIT = 5000

/** The filters without what belongs to the table: the identity of a view. */
function filtersOf(search: TransactionSearch): Record<string, string> {
  const { page: _page, per_page: _perPage, Sort: _sort, ...rest } = search
  return Object.fromEntries(
    Object.entries(rest).filter((e): e is [string, string] => typeof e[1] === 'string' && e[1] !== ''),
  )
}

const same = (a: Record<string, string>, b: Record<string, string>) =>
  stringifySearch(sorted(a)) === stringifySearch(sorted(b))
const sorted = (o: Record<string, string>) =>
  Object.fromEntries(Object.entries(o).sort(([a], [b]) => a.localeCompare(b)))

export function TransactionsPage() {
  useTitle('Transactions')
  const { zone } = useTimeZone()
  const [search, setSearch, setAll] = useSearchState(transactionSearch)
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
          sort={{ value: sort, onChange: (Sort) => setSearch({ Sort: Sort as TransactionSearch['Sort'] }) }}
          paging={{ page, perPage, onChange: (next) => setSearch(next as Partial<TransactionSearch>) }}
          empty={
            Object.keys(filters).length > 0 ? (
              <EmptyState
                title="No transaction matches"
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

function NameView({
  taken,
  onClose,
  onSave,
}: {
  taken: string[]
  onClose: () => void
  onSave: (name: string) => void
}) {
  const [name, setName] = useState('')
  const why = taken.includes(name.trim()) ? 'There is a view of this name' : null
  return (
    <Modal opened onClose={onClose} title="Save this view" size="sm">
      <form
        onSubmit={(e: FormEvent) => {
          e.preventDefault()
          if (name.trim() && !why) onSave(name.trim())
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label="Name"
            maxLength={40}
            value={name}
            error={why}
            description="Kept in this browser. To share it, send the address of this page."
            onChange={(e) => setName(e.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!name.trim() || !!why}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function ColumnPicker({
  columns,
  hidden,
  onChange,
}: {
  columns: { id: string; header: string }[]
  hidden: string[]
  onChange: (hidden: string[]) => void
}) {
  const shown = columns.map((c) => c.id).filter((id) => !hidden.includes(id))
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus radius="lg">
      <Popover.Target>
        <Button variant="default" className="wide-only" leftSection={<IconColumns3 size={15} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns">
        <Checkbox.Group
          aria-label="Columns shown"
          value={shown}
          onChange={(next) => onChange(columns.map((c) => c.id).filter((id) => !next.includes(id)))}
        >
          <Stack gap={7}>
            {columns.map((c, i) => (
              <Checkbox key={c.id} value={c.id} label={c.header} disabled={i === 0} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Divider mt="sm" />
        <Button mt="sm" variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(HIDDEN_BY_DEFAULT)}>
          As delivered
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

function AmountFilter({
  search,
  onChange,
}: {
  search: TransactionSearch
  onChange: (patch: Partial<TransactionSearch>) => void
}) {
  const currency = search.Currency
  const money = (minor: string | undefined) =>
    minor && currency ? formatMoney({ Currency: currency, Amount: Number(minor) }) : minor
  const value =
    search.MinAmount && search.MaxAmount
      ? `${money(search.MinAmount)} to ${money(search.MaxAmount)}`
      : search.MinAmount
        ? `from ${money(search.MinAmount)}`
        : search.MaxAmount
          ? `up to ${money(search.MaxAmount)}`
          : (currency ?? null)
  return (
    <FilterChip
      label={
        currency && (search.MinAmount || search.MaxAmount) ? 'Amount' : currency ? 'Currency' : 'Amount and currency'
      }
      value={value}
      onClear={() => onChange({ MinAmount: undefined, MaxAmount: undefined, Currency: undefined })}
    >
      {(close) => (
        <AmountForm
          search={search}
          onApply={(patch) => {
            onChange(patch)
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

function AmountForm({
  search,
  onApply,
}: {
  search: TransactionSearch
  onApply: (patch: Partial<TransactionSearch>) => void
}) {
  const [currency, setCurrency] = useState(search.Currency ?? 'EUR')
  const text = (minor: string | undefined) =>
    minor ? (formatMoney({ Currency: search.Currency ?? 'EUR', Amount: Number(minor) }).split('\u00a0')[0] ?? '') : ''
  const [min, setMin] = useState(text(search.MinAmount))
  const [max, setMax] = useState(text(search.MaxAmount))
  const from = min.trim() ? amountOf(min, currency) : null
  const to = max.trim() ? amountOf(max, currency) : null
  const crossed =
    typeof from?.amount === 'number' && typeof to?.amount === 'number' && from.amount > to.amount
      ? 'Below the minimum'
      : null
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        if (from?.why || to?.why || crossed) return
        onApply({
          Currency: currency,
          MinAmount: typeof from?.amount === 'number' ? String(from.amount) : undefined,
          MaxAmount: typeof to?.amount === 'number' ? String(to.amount) : undefined,
        })
      }}
    >
      <Stack gap="xs">
        <Group gap={6} role="group" aria-label="Currency">
          {CURRENCIES.map((c) => (
            <button
              key={c}
              type="button"
              className="chip"
              data-on={c === currency}
              aria-pressed={c === currency}
              style={{ height: 26, padding: '0 8px' }}
              onClick={() => setCurrency(c)}
            >
              {c}
            </button>
          ))}
        </Group>
        <MoneyInput label="At least" currency={currency} value={min} onChange={setMin} error={from?.why} />
        <MoneyInput label="At most" currency={currency} value={max} onChange={setMax} error={to?.why ?? crossed} />
        <Button type="submit">Apply</Button>
      </Stack>
    </form>
  )
}
