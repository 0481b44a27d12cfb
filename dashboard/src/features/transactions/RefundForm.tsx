import { useForm } from '@mantine/form'
import { Radio, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { refundable, refundableFees } from './refundable'
import { ApiError } from '@/api/errors'
import { list, type IdempotentRequest } from '@/api/http'
import { type Transaction, type TransactionDetail } from '@/api/model'
import { formatMoney, plainAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { resultWords } from '@/domain/transactions/labels'
import { MoneyText, Note } from '@/ui/basics'
import { amountOf, MoneyInput } from '@/ui/MoneyInput'
import { MoneyModal } from '@/ui/MoneyModal'
import { useOnce } from '@/ui/useOnce'

/**
 * Refund of a pay-in (all or part) or of a transfer (always all). What remained when the form opened is checked again just
 * before sending, so that a colleague's refund in between stops this one instead of doubling it.
 */
export function RefundForm({
  transaction: t,
  refunds,
  onClose,
}: {
  transaction: TransactionDetail
  refunds: Transaction[]
  onClose: () => void
}) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const currency = t.DebitedFunds.Currency
  const isTransfer = t.Type === 'TRANSFER'
  const kind = isTransfer ? 'transfers' : 'payins'
  const [remaining] = useState(() => refundable(t, refunds))
  const [feesLeft] = useState(() => refundableFees(t, refunds))
  const untouched = remaining.Amount === t.DebitedFunds.Amount
  const form = useForm({ initialValues: { mode: 'full', amount: '', fees: '', Tag: '' } })
  const { mode, amount: amountText, fees: feesText, Tag: tag } = form.values
  const [tried, setTried] = useState(false)

  const typed = amountOf(amountText, currency)
  const typedFees = amountOf(feesText, currency, true)
  const total = mode === 'full' ? remaining.Amount : (typed.amount ?? 0)
  const fees = mode === 'full' ? Math.min(feesLeft.Amount, remaining.Amount) : (typedFees.amount ?? 0)
  const amountError =
    mode === 'full'
      ? null
      : (typed.why ??
        (typed.amount === 0 ? 'The amount must be above zero' : null) ??
        (total > remaining.Amount ? `At most ${formatMoney(remaining)}` : null))
  const feesError =
    mode === 'full'
      ? null
      : (typedFees.why ??
        (fees > feesLeft.Amount ? `At most ${formatMoney(feesLeft)}` : null) ??
        (fees >= total && total > 0 && fees > 0 ? 'Must be below the amount' : null))
  const ok = !amountError && !feesError && total > 0
  const give = { Currency: currency, Amount: total }
  const fromFees = { Currency: currency, Amount: fees }
  const fromWallet = { Currency: currency, Amount: total - fees }

  const action = useOnce(
    async (once: IdempotentRequest) => {
      const now = await list<Transaction>(`/${kind}/${t.Id}/refunds`, { per_page: 100 })
      if (refundable(t, now.items).Amount !== remaining.Amount) {
        throw new ApiError(400, {
          Message: 'Changed meanwhile',
          errors: { Remaining: 'Someone refunded this in the meantime. Close the form and check again.' },
        })
      }
      const whole = isTransfer || (mode === 'full' && untouched)
      return once.post<TransactionDetail>(`/${kind}/${t.Id}/refunds`, {
        AuthorId: t.AuthorId,
        ...(whole ? {} : { DebitedFunds: fromWallet, Fees: { Currency: currency, Amount: fees === 0 ? 0 : -fees } }),
        ...(tag ? { Tag: tag } : {}),
      })
    },
    (refund) => {
      void queryClient.invalidateQueries({ queryKey: ['list'] })
      void queryClient.invalidateQueries({ queryKey: ['one'] })
      void queryClient.invalidateQueries({ queryKey: ['transaction'] })
      if (refund.Status === 'FAILED')
        notifications.show({
          color: 'red',
          title: 'Refund refused',
          message: resultWords(refund.ResultCode, refund.ResultMessage).what,
          autoClose: 10_000,
        })
      else
        notifications.show({
          color: 'green',
          title: refund.Status === 'CREATED' ? 'Refund accepted' : 'Refunded',
          message: formatMoney(refund.CreditedFunds),
        })
      onClose()
      if (refund.Status === 'FAILED') void navigate({ to: paths.transaction(refund.Id) })
    },
  )

  return (
    <MoneyModal
      title={isTransfer ? 'Refund this transfer' : 'Refund this pay-in'}
      onClose={onClose}
      danger
      confirmLabel={`Refund ${formatMoney(give)}`}
      pending={action.pending}
      error={action.error}
      ready={ok}
      onIncomplete={() => setTried(true)}
      onConfirm={() => action.submit(undefined)}
      lines={[
        <>
          <MoneyText money={give} /> goes back to {isTransfer ? 'the wallet it came from' : 'the payer'}.
        </>,
        <>
          <MoneyText money={fromWallet} /> leaves the wallet that was credited, which must hold it.
        </>,
        ...(fees > 0
          ? [
              <>
                <MoneyText money={fromFees} /> leaves your fees wallet.
              </>,
            ]
          : []),
        'A refund cannot be undone.',
      ]}
    >
      <dl className="breakdown" style={{ margin: 0 }}>
        <div>
          <dt>{isTransfer ? 'Transferred' : 'Paid'}</dt>
          <dd className="num">{formatMoney(t.DebitedFunds)}</dd>
        </div>
        <div>
          <dt>Refunded so far</dt>
          <dd className="num">
            {formatMoney({ Currency: currency, Amount: t.DebitedFunds.Amount - remaining.Amount })}
          </dd>
        </div>
        <div className="total">
          <dt>Can still be refunded</dt>
          <dd className="num">{formatMoney(remaining)}</dd>
        </div>
      </dl>
      {isTransfer ? (
        <Note>A transfer is always refunded in full.</Note>
      ) : (
        <Radio.Group label="Amount to refund" {...form.getInputProps('mode')}>
          <Stack gap={8} mt={4}>
            <Radio
              value="full"
              label={
                untouched ? `Full amount, ${formatMoney(remaining)}` : `Remaining amount, ${formatMoney(remaining)}`
              }
            />
            <Radio value="partial" label="Partial amount" />
          </Stack>
        </Radio.Group>
      )}
      {mode === 'partial' && (
        <>
          <MoneyInput
            label="The payer gets back"
            withAsterisk
            currency={currency}
            {...form.getInputProps('amount')}
            error={tried || amountText ? amountError : null}
            data-autofocus
          />
          <MoneyInput
            label="Fees to return"
            description={`Fees taken and not given back: ${plainAmount(feesLeft)}`}
            currency={currency}
            {...form.getInputProps('fees')}
            error={feesError}
          />
        </>
      )}
      <TextInput
        label="Tag"
        description="For your records; the payer does not see it"
        maxLength={255}
        {...form.getInputProps('Tag')}
      />
    </MoneyModal>
  )
}
