import { Checkbox, Group, MultiSelect, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type IdempotentRequest } from '@/api/http'
import { type Report } from '@/api/model'
import { CURRENCIES } from '@/lib/money'
import { addDays, DATE_PRESETS, dayOf, nowUnix, presetDays, secondsOfDays, zoneName } from '@/lib/time'
import { NATURES, STATUSES, TRANSACTION_TYPES } from '@/domain/transactions/labels'
import { useTimeZone } from '@/ui/TimeZone'
import { FormModal } from '@/ui/FormModal'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { useOnce } from '@/ui/useOnce'
import { useRefusedFields } from '@/ui/useSchemaForm'
import { MORE_COLUMNS, TRANSACTION_COLUMNS, WALLET_COLUMNS } from './columns'

interface Values {
  kind: 'transactions' | 'wallets'
  Tag: string
  /** A preset of days, or `custom` for `from` to `to`. */
  preset: string
  from: string
  to: string
  Type: string[]
  Nature: string[]
  Status: string[]
  userId: string
  walletId: string
  currency: string | null
  min: string
  max: string
  Sort: string
  Preview: boolean
  format: 'CSV_FOR_SPREADSHEETS' | 'CSV'
  columns: Record<'transactions' | 'wallets', string[]>
}

export function CreateReport({ onClose }: { onClose: () => void }) {
  const { zone } = useTimeZone()
  const queryClient = useQueryClient()
  const today = dayOf(nowUnix(), zone)
  const form = useForm<Values>({
    initialValues: {
      kind: 'transactions',
      Tag: '',
      preset: 'lastMonth',
      from: addDays(today, -30),
      to: today,
      Type: [],
      Nature: [],
      Status: [],
      userId: '',
      walletId: '',
      currency: null,
      min: '',
      max: '',
      Sort: 'CreationDate:DESC',
      Preview: false,
      format: 'CSV_FOR_SPREADSHEETS',
      columns: { transactions: TRANSACTION_COLUMNS, wallets: WALLET_COLUMNS },
    },
  })
  const { kind, preset, currency, min, max } = form.values
  const range =
    preset === 'custom'
      ? { from: form.values.from, to: form.values.to }
      : presetDays(preset as (typeof DATE_PRESETS)[number]['value'], zone)
  const chosen = form.values.columns[kind]
  const minimum = min.trim() && currency ? amountOf(min, currency) : null
  const maximum = max.trim() && currency ? amountOf(max, currency) : null
  const crossed =
    typeof minimum?.amount === 'number' && typeof maximum?.amount === 'number' && minimum.amount > maximum.amount
      ? 'Below the minimum'
      : null
  const problem =
    range.from > range.to
      ? 'The first day is after the last'
      : chosen.length === 0
        ? 'Choose at least one column'
        : null

  const action = useOnce(
    (once: IdempotentRequest, v: Values) => {
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
              Type: v.Type,
              Status: v.Status,
              Nature: v.Nature,
              ...bounds('DebitedFunds'),
              ...(v.userId ? { AuthorId: v.userId } : {}),
              ...(v.walletId ? { WalletId: v.walletId } : {}),
            }
          : {
              ...dates,
              ...bounds('Balance'),
              ...(v.userId ? { OwnerId: v.userId } : {}),
              ...(currency ? { Currency: currency } : {}),
            }
      return once.post<Report>(`/reports/${kind}`, {
        Tag: v.Tag.trim() || undefined,
        DownloadFormat: v.format,
        Sort: v.Sort,
        Preview: v.Preview,
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
  useRefusedFields(form, action.error)
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
      onSubmit={form.onSubmit((values) => {
        if (!minimum?.why && !maximum?.why && !crossed) action.submit(values)
      })}
    >
      <SegmentedControl
        aria-label="Report of"
        {...form.getInputProps('kind')}
        data={[
          { value: 'transactions', label: 'Transactions' },
          { value: 'wallets', label: 'Wallets' },
        ]}
      />
      <TextInput label="Name" placeholder="November closing" maxLength={255} {...form.getInputProps('Tag')} />
      <Select
        label={`${kind === 'wallets' ? 'Created' : 'Period'} in ${zoneName(zone)}`}
        allowDeselect={false}
        {...form.getInputProps('preset')}
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
            max={form.values.to}
            {...form.getInputProps('from')}
            onChange={(e) => e.currentTarget.value && form.setFieldValue('from', e.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="To"
            min={form.values.from}
            {...form.getInputProps('to')}
            onChange={(e) => e.currentTarget.value && form.setFieldValue('to', e.currentTarget.value)}
          />
        </Group>
      )}
      {kind === 'transactions' && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <MultiSelect
            label="Type"
            placeholder={form.values.Type.length ? '' : 'Any'}
            data={TRANSACTION_TYPES}
            clearable
            {...form.getInputProps('Type')}
          />
          <MultiSelect
            label="Nature"
            placeholder={form.values.Nature.length ? '' : 'Any'}
            data={NATURES}
            clearable
            {...form.getInputProps('Nature')}
          />
          <MultiSelect
            label="Status"
            placeholder={form.values.Status.length ? '' : 'Any'}
            data={STATUSES}
            clearable
            {...form.getInputProps('Status')}
          />
        </SimpleGrid>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={kind === 'transactions' ? 'Author' : 'Owner'}
          placeholder="user_m_…"
          {...form.getInputProps('userId')}
          onChange={(e) => form.setFieldValue('userId', e.currentTarget.value.trim())}
          classNames={{ input: 'mono' }}
        />
        {kind === 'transactions' && (
          <TextInput
            label="Wallet"
            placeholder="wlt_m_…"
            {...form.getInputProps('walletId')}
            onChange={(e) => form.setFieldValue('walletId', e.currentTarget.value.trim())}
            classNames={{ input: 'mono' }}
          />
        )}
        <Select
          label={kind === 'wallets' ? 'Currency' : 'Currency of the amounts below'}
          placeholder="Any"
          clearable
          searchable
          data={[...CURRENCIES]}
          {...form.getInputProps('currency')}
        />
      </SimpleGrid>
      {currency && (
        <Group grow align="flex-start">
          <MoneyInput label="At least" currency={currency} {...form.getInputProps('min')} error={minimum?.why} />
          <MoneyInput
            label="At most"
            currency={currency}
            {...form.getInputProps('max')}
            error={maximum?.why ?? crossed}
          />
        </Group>
      )}
      <Checkbox.Group
        label="Columns"
        value={chosen}
        onChange={(next) =>
          form.setFieldValue(
            `columns.${kind}`,
            optional.filter((c) => next.includes(c)),
          )
        }
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
          {...form.getInputProps('Sort')}
          data={[
            { value: 'CreationDate:DESC', label: 'Newest first' },
            { value: 'CreationDate:ASC', label: 'Oldest first' },
          ]}
        />
        <Select
          label="Format"
          allowDeselect={false}
          {...form.getInputProps('format')}
          data={[
            { value: 'CSV_FOR_SPREADSHEETS', label: 'Spreadsheet' },
            { value: 'CSV', label: 'Plain CSV, for programs' },
          ]}
        />
        <Checkbox label="Preview: ten lines only" {...form.getInputProps('Preview', { type: 'checkbox' })} pb={8} />
      </Group>
      {problem && (
        <div role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: '0.75rem' }}>
          {problem}
        </div>
      )}
    </FormModal>
  )
}
