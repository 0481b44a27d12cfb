import { Checkbox, Group, MultiSelect, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type Report } from '@/api/model'
import { CURRENCIES } from '@/lib/money'
import { addDays, DATE_PRESETS, dayOf, nowUnix, presetDays, secondsOfDays, zoneName } from '@/lib/time'
import { NATURES, STATUSES, TRANSACTION_TYPES } from '@/domain/transactions/labels'
import { useTimeZone } from '@/ui/TimeZone'
import { FormModal } from '@/ui/FormModal'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { useOnce } from '@/ui/useOnce'
import { MORE_COLUMNS, TRANSACTION_COLUMNS, WALLET_COLUMNS } from './columns'

export function CreateReport({ onClose }: { onClose: () => void }) {
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
    (once: IdempotentRequest) => {
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
        title: 'Report requested',
        message: 'It appears in the list and becomes ready on its own.',
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
          { value: 'custom', label: 'Custom period' },
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
          label="Format"
          allowDeselect={false}
          value={forSpreadsheets ? 'spreadsheet' : 'program'}
          onChange={(reader) => setForSpreadsheets(reader === 'spreadsheet')}
          data={[
            { value: 'spreadsheet', label: 'Spreadsheet' },
            { value: 'program', label: 'Plain CSV, for programs' },
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
