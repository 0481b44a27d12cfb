import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { CURRENCIES, formatMoney } from '@/lib/money'
import { type TransactionSearch } from '@/domain/transactions/search'
import { FilterChip } from '@/ui/filters'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'

export function AmountFilter({
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
