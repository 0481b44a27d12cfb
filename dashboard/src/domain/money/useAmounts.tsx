import { Group } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import { formatMoney, type Money } from '@/lib/money'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { type Prefill } from './shared'

/** Amount and fees of one currency, checked against each other and against what the wallet holds. */
export function useAmounts(currency: string, prefill: Prefill | undefined, available: Money | null) {
  const form = useForm({ initialValues: { amount: prefill?.amount ?? '', fees: prefill?.fees ?? '' } })
  const { amount: amountText, fees: feesText } = form.values
  const [touched, setTouched] = useState(false)
  const amount = amountOf(amountText, currency)
  const fees = amountOf(feesText, currency, true)
  const amountError =
    amount.why ??
    (amount.amount === 0 ? 'The amount must be above zero' : null) ??
    (available && amount.amount !== null && amount.amount > available.Amount
      ? `The wallet holds ${formatMoney(available)}`
      : null)
  const feesError =
    fees.why ??
    (fees.amount !== null && amount.amount !== null && amount.amount > 0 && fees.amount >= amount.amount
      ? 'Fees must be below the amount'
      : null)
  const ok = !amountError && !feesError && amount.amount !== null && fees.amount !== null
  const debited: Money = { Currency: currency, Amount: amount.amount ?? 0 }
  const fee: Money = { Currency: currency, Amount: fees.amount ?? 0 }
  const credited: Money = { Currency: currency, Amount: (amount.amount ?? 0) - (fees.amount ?? 0) }
  const inputs = (feesHint: string): ReactNode => (
    <Group grow align="flex-start">
      <MoneyInput
        label="Amount"
        withAsterisk
        currency={currency}
        {...form.getInputProps('amount')}
        error={touched || amountText ? amountError : null}
      />
      <MoneyInput
        label="Your fees"
        description={feesHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        currency={currency}
        {...form.getInputProps('fees')}
        error={feesError}
      />
    </Group>
  )
  return { inputs, ok, debited, fee, credited, touch: () => setTouched(true) }
}
