import { Radio, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type Dispute, type TransactionDetail } from '@/api/model'
import { UserLink } from '@/domain/users/names'
import { WalletLink } from '@/domain/wallets/WalletLink'
import { formatMoney, type Money } from '@/lib/money'
import { resultWords } from '@/domain/transactions/labels'
import { MoneyText } from '@/ui/basics'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { MoneyModal } from '@/ui/MoneyModal'
import { useOnce } from '@/ui/useOnce'
import { useRefresh } from './useRefresh'

export function SettleForm({
  d,
  payIn,
  remaining,
  onClose,
}: {
  d: Dispute
  payIn: TransactionDetail
  remaining: Money
  onClose: () => void
}) {
  const refresh = useRefresh()
  const currency = remaining.Currency
  const form = useForm({ initialValues: { mode: 'full', amount: '' } })
  const { mode, amount: text } = form.values
  const [tried, setTried] = useState(false)
  const typed = amountOf(text, currency)
  const amount = mode === 'full' ? remaining.Amount : (typed.amount ?? 0)
  const why =
    mode === 'full'
      ? null
      : (typed.why ??
        (amount === 0 ? 'The amount must be above zero' : null) ??
        (amount > remaining.Amount ? `At most ${formatMoney(remaining)}` : null))
  const action = useOnce(
    (once: IdempotentRequest) =>
      once.post<TransactionDetail>(`/repudiations/${d.RepudiationId ?? ''}/settlementtransfer`, {
        AuthorId: payIn.AuthorId,
        DebitedFunds: { Currency: currency, Amount: amount },
        Fees: { Currency: currency, Amount: 0 },
      }),
    (t) => {
      refresh()
      if (t.Status === 'FAILED')
        notifications.show({
          color: 'red',
          title: 'Settlement refused',
          message: resultWords(t.ResultCode, t.ResultMessage).what,
          autoClose: 10_000,
        })
      else notifications.show({ color: 'green', title: 'Settled', message: formatMoney(t.DebitedFunds) })
      onClose()
    },
  )
  return (
    <MoneyModal
      title="Settle the repudiation"
      onClose={onClose}
      ready={!why}
      onIncomplete={() => setTried(true)}
      confirmLabel={`Settle ${formatMoney({ Currency: currency, Amount: amount })}`}
      pending={action.pending}
      error={action.error}
      onConfirm={() => action.submit(undefined)}
      lines={[
        <>
          <MoneyText money={{ Currency: currency, Amount: amount }} /> leaves <WalletLink id={payIn.CreditedWalletId} />{' '}
          of <UserLink id={payIn.CreditedUserId ?? payIn.AuthorId} />, which must hold it.
        </>,
        <>It arrives in your repudiation wallet {currency}.</>,
        'It happens at once.',
      ]}
    >
      <Radio.Group label="Amount to settle" {...form.getInputProps('mode')}>
        <Stack gap={8} mt={4}>
          <Radio value="full" label={`Full remaining amount, ${formatMoney(remaining)}`} />
          <Radio value="part" label="Partial amount" />
        </Stack>
      </Radio.Group>
      {mode === 'part' && (
        <MoneyInput
          label="Amount"
          withAsterisk
          currency={currency}
          {...form.getInputProps('amount')}
          error={tried || text ? why : null}
        />
      )}
    </MoneyModal>
  )
}
