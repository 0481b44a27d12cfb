import { Button, Checkbox, Group, MultiSelect, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload, IconFilePlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { can } from '@/api/can'
import { type OnceKey } from '@/api/http'
import { reportsQuery } from '@/api/queries'
import { useSession } from '@/api/session'
import { type Report } from '@/api/model'
import { CURRENCIES } from '@/lib/money'
import { DEFAULT_PER_PAGE, pageSearch } from '@/lib/search'
import { addDays, DATE_PRESETS, dayOf, nowUnix, presetDays, secondsOfDays, zoneName } from '@/lib/time'
import { useSearchState } from '@/lib/useSearchState'
import { NATURES, resultWords, STATUSES, TRANSACTION_TYPES } from '@/lib/words'
import { ActionButton, EmptyState, IdText, PageHead, Panel, Status, useTitle } from '@/ui/basics'
import { type Column, DataTable } from '@/ui/DataTable'
import { amountOf, FormModal, MoneyInput, useOnce } from '@/ui/forms'
import { useTimeZone, When } from '@/ui/TimeZone'

const TRANSACTION_COLUMNS = [
  'Id',
  'Tag',
  'CreationDate',
  'ExecutionDate',
  'AuthorId',
  'CreditedUserId',
  'DebitedFundsAmount',
  'DebitedFundsCurrency',
  'CreditedFundsAmount',
  'CreditedFundsCurrency',
  'FeesAmount',
  'FeesCurrency',
  'Status',
  'ResultCode',
  'ResultMessage',
  'Type',
  'Nature',
  'CreditedWalletId',
  'DebitedWalletId',
]
const MORE_COLUMNS = [
  'Alias',
  'BankAccountId',
  'BankWireRef',
  'CardId',
  'CardType',
  'Country',
  'Culture',
  'ExecutionType',
  'ExpirationDate',
  'PaymentType',
  'PreauthorizationId',
  'WireReference',
]
const WALLET_COLUMNS = [
  'Id',
  'Tag',
  'CreationDate',
  'Owners',
  'Description',
  'BalanceAmount',
  'BalanceCurrency',
  'Currency',
  'FundsType',
]

const DAY = 86_400
const isGone = (r: Report) =>
  r.Status === 'EXPIRED' ||
  (r.Status === 'READY_FOR_DOWNLOAD' && r.ReportDate !== null && r.ReportDate <= nowUnix() - DAY)

const columns: Column<Report>[] = [
  { id: 'tag', header: 'Report', cell: (r) => r.Tag ?? (r.ReportType === 'WALLETS' ? 'Wallets' : 'Transactions') },
  { id: 'type', header: 'Of', cell: (r) => (r.ReportType === 'WALLETS' ? 'Wallets' : 'Transactions') },
  { id: 'period', header: 'Period', cell: (r) => <Period r={r} /> },
  { id: 'status', header: 'Status', cell: (r) => <Status status={r.Status} /> },
  { id: 'created', header: 'Asked for', cell: (r) => <When at={r.CreationDate} /> },
  {
    id: 'download',
    header: 'File',
    cell: (r) =>
      r.Status === 'FAILED' ? (
        resultWords(r.ResultCode, r.ResultMessage).what
      ) : r.DownloadURL && !isGone(r) ? (
        <Button
          component="a"
          href={r.DownloadURL}
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={`Download ${r.Tag ?? r.Id}`}
        >
          Download
        </Button>
      ) : (
        <span style={{ color: 'var(--mantine-color-dimmed)' }}>
          {r.Status === 'PENDING' ? 'Soon' : 'No longer kept'}
        </span>
      ),
  },
  { id: 'id', header: 'Id', cell: (r) => <IdText id={r.Id} short /> },
]

function Period({ r }: { r: Report }) {
  const after = r.Filters['AfterDate']
  const before = r.Filters['BeforeDate']
  if (typeof after !== 'number' || typeof before !== 'number') return <>–</>
  return (
    <>
      <When at={after} style="day" /> – <When at={before - 1} style="day" />
    </>
  )
}

export function ReportsPage() {
  useTitle('Reporting')
  const session = useSession()
  const [search, setSearch] = useSearchState(pageSearch)
  const [creating, setCreating] = useState(false)
  const perPage = search.per_page ?? DEFAULT_PER_PAGE
  const page = search.page ?? 1
  const reports = useQuery(reportsQuery({ page, per_page: perPage }))
  return (
    <>
      <PageHead
        title="Reporting"
        sub="Files made in the background; each is kept for 24 hours after it is ready."
        actions={
          <ActionButton
            leftSection={<IconFilePlus size={15} aria-hidden />}
            verdict={can.createReport(session)}
            onClick={() => setCreating(true)}
          >
            Create report
          </ActionButton>
        }
      />
      <Panel flush>
        <DataTable
          label="Reports"
          columns={columns}
          data={reports.data}
          error={reports.error}
          onRetry={() => void reports.refetch()}
          rowKey={(r) => r.Id}
          narrow={(r) => ({
            l1: [r.Tag ?? r.ReportType, <Status key="s" status={r.Status} />],
            l2: [
              <When key="w" at={r.CreationDate} />,
              r.DownloadURL && !isGone(r) ? (
                <a key="d" className="k-link" href={r.DownloadURL}>
                  Download
                </a>
              ) : (
                ''
              ),
            ],
          })}
          paging={{ page, perPage, onChange: (next) => setSearch(next as Partial<typeof search>) }}
          empty={
            <EmptyState title="No report yet">
              Choose a period and columns, and download the file when it is ready.
            </EmptyState>
          }
        />
      </Panel>
      <div role="status" className="visually-hidden">
        {reports.data?.items.some((r) => r.Status === 'PENDING') ? 'A report is in preparation' : ''}
      </div>
      {creating && <CreateReport onClose={() => setCreating(false)} />}
    </>
  )
}

function CreateReport({ onClose }: { onClose: () => void }) {
  const { zone } = useTimeZone()
  const queryClient = useQueryClient()
  const today = dayOf(nowUnix(), zone)
  const [kind, setKind] = useState<'transactions' | 'wallets'>('transactions')
  const [tag, setTag] = useState('')
  const [preset, setPreset] = useState('lastMonth')
  const [from, setFrom] = useState(addDays(today, -30))
  const [to, setTo] = useState(today)
  const [types, setTypes] = useState<string[]>([])
  const [natures, setNatures] = useState<string[]>([])
  const [statuses, setStatuses] = useState<string[]>([])
  const [userId, setUserId] = useState('')
  const [walletId, setWalletId] = useState('')
  const [currency, setCurrency] = useState<string | null>(null)
  const [min, setMin] = useState('')
  const [max, setMax] = useState('')
  const [sort, setSort] = useState('CreationDate:DESC')
  const [preview, setPreview] = useState(false)
  const [forSpreadsheets, setForSpreadsheets] = useState(true)
  const [columnsChosen, setColumns] = useState<Record<string, string[]>>({
    transactions: TRANSACTION_COLUMNS,
    wallets: WALLET_COLUMNS,
  })
  const range = preset === 'custom' ? { from, to } : presetDays(preset as (typeof DATE_PRESETS)[number]['value'], zone)
  const chosen = columnsChosen[kind] ?? []
  const minimum = min.trim() && currency ? amountOf(min, currency) : null
  const maximum = max.trim() && currency ? amountOf(max, currency) : null
  const problem =
    range.from > range.to
      ? 'The first day is after the last'
      : chosen.length === 0
        ? 'Choose at least one column'
        : null

  const action = useOnce(
    (once: OnceKey) => {
      const bounds = (name: string) => ({
        ...(typeof minimum?.amount === 'number'
          ? { [`Min${name}Amount`]: minimum.amount, [`Min${name}Currency`]: currency }
          : {}),
        ...(typeof maximum?.amount === 'number'
          ? { [`Max${name}Amount`]: maximum.amount, [`Max${name}Currency`]: currency }
          : {}),
      })
      const days = secondsOfDays(range.from, range.to, zone)
      const dates = { ...days, BeforeDate: Math.min(days.BeforeDate, nowUnix()) }
      const filters =
        kind === 'transactions'
          ? {
              ...dates,
              Type: types,
              Status: statuses,
              Nature: natures,
              ...bounds('DebitedFunds'),
              ...(userId ? { AuthorId: userId } : {}),
              ...(walletId ? { WalletId: walletId } : {}),
            }
          : {
              ...dates,
              ...bounds('Balance'),
              ...(userId ? { OwnerId: userId } : {}),
              ...(currency ? { Currency: currency } : {}),
            }
      return once.post<Report>(`/reports/${kind}`, {
        Tag: tag.trim() || undefined,
        DownloadFormat: forSpreadsheets ? 'CSV_FOR_SPREADSHEETS' : 'CSV',
        Sort: sort,
        Preview: preview,
        Filters: filters,
        Columns: chosen,
      })
    },
    () => {
      void queryClient.invalidateQueries({ queryKey: ['list', '/reports'] })
      notifications.show({
        color: 'green',
        title: 'Report asked for',
        message: 'It appears in the list and turns ready by itself.',
      })
      onClose()
    },
  )
  const optional = kind === 'transactions' ? [...TRANSACTION_COLUMNS, ...MORE_COLUMNS] : WALLET_COLUMNS
  return (
    <FormModal
      title="Create report"
      size="xl"
      onClose={onClose}
      submitLabel="Create report"
      pending={action.pending}
      error={action.error}
      disabled={!!problem}
      onSubmit={() => {
        if (!minimum?.why && !maximum?.why) action.submit(undefined)
      }}
    >
      <SegmentedControl
        aria-label="Report of"
        value={kind}
        onChange={(k) => setKind(k as 'transactions' | 'wallets')}
        data={[
          { value: 'transactions', label: 'Transactions' },
          { value: 'wallets', label: 'Wallets' },
        ]}
      />
      <TextInput
        label="Name"
        placeholder="November closing"
        maxLength={255}
        value={tag}
        onChange={(e) => setTag(e.currentTarget.value)}
      />
      <Select
        label={`${kind === 'wallets' ? 'Created' : 'Period'} in ${zoneName(zone)}`}
        allowDeselect={false}
        value={preset}
        onChange={(p) => setPreset(p ?? 'lastMonth')}
        data={[
          ...DATE_PRESETS.map((p) => ({ value: p.value as string, label: p.label })),
          { value: 'custom', label: 'Own days' },
        ]}
      />
      {preset === 'custom' && (
        <Group grow>
          <TextInput
            type="date"
            label="From"
            value={from}
            max={to}
            onChange={(e) => setFrom(e.currentTarget.value || from)}
          />
          <TextInput
            type="date"
            label="To"
            value={to}
            min={from}
            onChange={(e) => setTo(e.currentTarget.value || to)}
          />
        </Group>
      )}
      {kind === 'transactions' && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <MultiSelect
            label="Type"
            placeholder={types.length ? '' : 'Any'}
            data={TRANSACTION_TYPES}
            value={types}
            onChange={setTypes}
            clearable
          />
          <MultiSelect
            label="Nature"
            placeholder={natures.length ? '' : 'Any'}
            data={NATURES}
            value={natures}
            onChange={setNatures}
            clearable
          />
          <MultiSelect
            label="Status"
            placeholder={statuses.length ? '' : 'Any'}
            data={STATUSES}
            value={statuses}
            onChange={setStatuses}
            clearable
          />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={kind === 'transactions' ? 'Author' : 'Owner'}
          placeholder="user_m_…"
          value={userId}
          onChange={(e) => setUserId(e.currentTarget.value.trim())}
          classNames={{ input: 'mono' }}
        />
        {kind === 'transactions' && (
          <TextInput
            label="Wallet"
            placeholder="wlt_m_…"
            value={walletId}
            onChange={(e) => setWalletId(e.currentTarget.value.trim())}
            classNames={{ input: 'mono' }}
          />
        )}
        <Select
          label={kind === 'wallets' ? 'Currency' : 'Currency of the amounts below'}
          placeholder="Any"
          clearable
          searchable
          data={[...CURRENCIES]}
          value={currency}
          onChange={setCurrency}
        />
      </SimpleGrid>
      {currency && (
        <Group grow align="flex-start">
          <MoneyInput label="At least" currency={currency} value={min} onChange={setMin} error={minimum?.why} />
          <MoneyInput label="At most" currency={currency} value={max} onChange={setMax} error={maximum?.why} />
        </Group>
      )}
      <Checkbox.Group
        label="Columns"
        value={chosen}
        onChange={(next) => setColumns({ ...columnsChosen, [kind]: optional.filter((c) => next.includes(c)) })}
      >
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing={6} verticalSpacing={7} mt={6}>
          {optional.map((c) => (
            <Checkbox key={c} value={c} label={c} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Group grow align="flex-end">
        <Select
          label="Order"
          allowDeselect={false}
          value={sort}
          onChange={(s) => setSort(s ?? 'CreationDate:DESC')}
          data={[
            { value: 'CreationDate:DESC', label: 'Newest first' },
            { value: 'CreationDate:ASC', label: 'Oldest first' },
          ]}
        />
        <Select
          label="Made for"
          allowDeselect={false}
          value={forSpreadsheets ? 'spreadsheet' : 'program'}
          onChange={(reader) => setForSpreadsheets(reader === 'spreadsheet')}
          data={[
            { value: 'spreadsheet', label: 'A spreadsheet' },
            { value: 'program', label: 'A program (plain CSV)' },
          ]}
        />
        <Checkbox
          label="Preview: ten lines only"
          checked={preview}
          onChange={(e) => setPreview(e.currentTarget.checked)}
          pb={8}
        />
      </Group>
      {problem && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>
          {problem}
        </div>
      )}
    </FormModal>
  )
}
