import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type TransactionDetail } from '@/api/model'
import { userWalletsQuery } from '@/domain/users/queries'
import { walletQuery } from '@/domain/wallets/queries'
import { UserLink } from '@/domain/users/names'
import { optional } from '@/lib/fields'
import { formatMoney } from '@/lib/money'
import { Lines, MoneyText, Note } from '@/ui/basics'
import { MoneyModal } from '@/ui/MoneyModal'
import { useOnce } from '@/ui/useOnce'
import { type FormProps, useTellResult, walletOption } from './shared'
import { useAmounts } from './useAmounts'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const schema = z.object({ DebitedWalletId: z.string(), CreditedWalletId: z.string().trim(), Tag: optional })

export function TransferForm({ userId, onClose, prefill }: FormProps) {
  const wallets = useQuery(userWalletsQuery(userId))
  const form = useSchemaForm(schema, {
    initialValues: {
      DebitedWalletId: prefill?.walletId ?? '',
      CreditedWalletId: prefill?.toWalletId ?? '',
      Tag: prefill?.tag ?? '',
    },
  })
  const toId = form.values.CreditedWalletId.trim()
  const [tried, setTried] = useState(false)
  const wallet = wallets.data?.items.find((w) => w.Id === form.values.DebitedWalletId) ?? wallets.data?.items[0]
  const target = useQuery({ ...walletQuery(toId), enabled: toId.length >= 4, retry: false })
  const currency = wallet?.Currency ?? 'EUR'
  const money = useAmounts(currency, prefill, wallet?.Balance ?? null)
  const tell = useTellResult(onClose)
  const action = useOnce(
    (once: IdempotentRequest, body: Record<string, unknown>) => once.post<TransactionDetail>('/transfers', body),
    (t) => tell('Transfer', t),
  )
  useRefusedFields(form, action.error)
  const toError =
    toId === ''
      ? tried
        ? 'Enter the id of the credited wallet'
        : null
      : target.error
        ? 'No wallet has this id'
        : target.data && target.data.Id === wallet?.Id
          ? 'Choose two different wallets'
          : target.data && target.data.Currency !== currency
            ? `That wallet is in ${target.data.Currency}, this one in ${currency}`
            : null
  return (
    <MoneyModal
      title="Transfer between wallets"
      onClose={onClose}
      ready={!money.ok || !wallet || toError || toId === '' ? false : target.data ? true : 'loading'}
      onIncomplete={() => {
        money.touch()
        setTried(true)
      }}
      confirmLabel={`Transfer ${formatMoney(money.debited)}`}
      pending={action.pending}
      error={action.error}
      disabled={!wallet}
      lines={
        wallet && target.data
          ? [
              <>
                <MoneyText money={money.debited} /> leaves “{wallet.Description}”;{' '}
                {formatMoney({ Currency: currency, Amount: wallet.Balance.Amount - money.debited.Amount })} stays.
              </>,
              <>
                <MoneyText money={money.credited} /> arrives in “{target.data.Description}” of{' '}
                <UserLink id={target.data.Owners[0] ?? null} />.
              </>,
              ...(money.fee.Amount > 0
                ? [
                    <>
                      <MoneyText money={money.fee} /> goes to your fees wallet.
                    </>,
                  ]
                : []),
              'It happens at once.',
            ]
          : []
      }
      onConfirm={form.onSubmit((values) => {
        if (!money.ok || !wallet || !target.data || toError) return
        action.submit({
          ...values,
          AuthorId: userId,
          CreditedUserId: target.data.Owners[0],
          DebitedWalletId: wallet.Id,
          CreditedWalletId: target.data.Id,
          DebitedFunds: money.debited,
          Fees: money.fee,
        })
      })}
    >
      {wallets.isPending ? (
        <Lines rows={3} />
      ) : wallets.data?.items.length === 0 ? (
        <Note tone="wait">This user has no wallet to transfer from.</Note>
      ) : (
        <>
          <Select
            label="From wallet"
            withAsterisk
            allowDeselect={false}
            data={(wallets.data?.items ?? []).map(walletOption)}
            {...form.getInputProps('DebitedWalletId')}
            value={wallet?.Id ?? null}
          />
          <TextInput
            label="To wallet"
            withAsterisk
            placeholder="wlt_m_…"
            spellCheck={false}
            autoComplete="off"
            {...form.getInputProps('CreditedWalletId')}
            error={toError ?? form.errors['CreditedWalletId']}
            classNames={{ input: 'mono' }}
            description={
              target.data && !toError ? (
                <>
                  “{target.data.Description}” of <UserLink id={target.data.Owners[0] ?? null} />
                </>
              ) : null
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          {money.inputs('Taken from the amount')}
          <TextInput label="Tag" maxLength={255} {...form.getInputProps('Tag')} />
        </>
      )}
    </MoneyModal>
  )
}
