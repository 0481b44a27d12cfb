import { Group, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { type IdempotentRequest } from '@/api/http'
import { type TransactionDetail } from '@/api/model'
import { AccountNumber } from '@/domain/personal/Personal'
import { userBankAccountsQuery, userWalletsQuery } from '@/domain/users/queries'
import { optional } from '@/lib/fields'
import { formatMoney } from '@/lib/money'
import { PAYOUT_MODES } from './labels'
import { Lines, MoneyText, Note } from '@/ui/basics'
import { MoneyModal } from '@/ui/MoneyModal'
import { useOnce } from '@/ui/useOnce'
import { bankAccountName } from './bankAccountName'
import { type FormProps, useTellResult, walletOption } from './shared'
import { useAmounts } from './useAmounts'
import { useRefusedFields, useSchemaForm } from '@/ui/useSchemaForm'

const schema = z.object({
  DebitedWalletId: z.string(),
  BankAccountId: z.string(),
  PayoutModeRequested: z.string(),
  BankWireRef: optional,
  Tag: optional,
})

export function PayOutForm({ userId, onClose, prefill }: FormProps) {
  const wallets = useQuery(userWalletsQuery(userId))
  const accounts = useQuery(userBankAccountsQuery(userId))
  const form = useSchemaForm(schema, {
    initialValues: {
      DebitedWalletId: prefill?.walletId ?? '',
      BankAccountId: prefill?.bankAccountId ?? '',
      PayoutModeRequested: 'STANDARD',
      BankWireRef: '',
      Tag: prefill?.tag ?? '',
    },
  })
  const active = (accounts.data?.items ?? []).filter((b) => b.Active)
  const wallet =
    wallets.data?.items.find((w) => w.Id === form.values.DebitedWalletId) ??
    wallets.data?.items.find((w) => w.Balance.Amount > 0) ??
    wallets.data?.items[0]
  // An account that was asked for and cannot be paid to any more is not replaced by another one unsaid.
  const wanted = form.values.BankAccountId
  const account = wanted ? active.find((b) => b.Id === wanted) : active[0]
  const currency = wallet?.Currency ?? 'EUR'
  const money = useAmounts(currency, prefill, wallet?.Balance ?? null)
  const tell = useTellResult(onClose)
  const action = useOnce(
    (once: IdempotentRequest, body: Record<string, unknown>) => once.post<TransactionDetail>('/payouts/bankwire', body),
    (t) => tell('Payout', t),
  )
  useRefusedFields(form, action.error)
  return (
    <MoneyModal
      title="Payout to a bank account"
      onClose={onClose}
      ready={money.ok && !!wallet && !!account}
      onIncomplete={money.touch}
      confirmLabel={`Pay out ${formatMoney(money.debited)}`}
      pending={action.pending}
      error={action.error}
      disabled={!wallet || !account}
      lines={
        wallet && account
          ? [
              <>
                <MoneyText money={money.debited} /> leaves “{wallet.Description}” now;{' '}
                {formatMoney({ Currency: currency, Amount: wallet.Balance.Amount - money.debited.Amount })} stays.
              </>,
              <>
                <MoneyText money={money.credited} /> goes to {account.OwnerName},{' '}
                <AccountNumber of={account.IBAN ?? account.AccountNumber} />.
              </>,
              ...(money.fee.Amount > 0
                ? [
                    <>
                      <MoneyText money={money.fee} /> goes to your fees wallet.
                    </>,
                  ]
                : []),
              'A payout cannot be called back once the bank has it.',
            ]
          : []
      }
      onConfirm={form.onSubmit((values) => {
        if (!money.ok || !wallet || !account) return
        action.submit({
          ...values,
          AuthorId: userId,
          DebitedWalletId: wallet.Id,
          BankAccountId: account.Id,
          DebitedFunds: money.debited,
          Fees: money.fee,
        })
      })}
    >
      {wallets.isPending || accounts.isPending ? (
        <Lines rows={4} />
      ) : !wallet ? (
        <Note tone="wait">This user has no wallet to pay out from.</Note>
      ) : active.length === 0 ? (
        <Note tone="wait">This user has no active bank account. Add one first.</Note>
      ) : (
        <>
          <Select
            label="From wallet"
            withAsterisk
            allowDeselect={false}
            data={(wallets.data?.items ?? []).map(walletOption)}
            {...form.getInputProps('DebitedWalletId')}
            value={wallet.Id}
          />
          <Select
            label="To bank account"
            withAsterisk
            allowDeselect={false}
            data={active.map((b) => ({ value: b.Id, label: `${b.OwnerName} · ${bankAccountName(b)}` }))}
            {...form.getInputProps('BankAccountId')}
            value={account?.Id ?? null}
            error={account ? form.errors['BankAccountId'] : 'That bank account is not active any more; choose another'}
          />
          {money.inputs('Taken from the amount')}
          <Group grow align="flex-start">
            <Select
              label="Speed"
              allowDeselect={false}
              data={PAYOUT_MODES}
              {...form.getInputProps('PayoutModeRequested')}
            />
            <TextInput label="Reference on the statement" maxLength={12} {...form.getInputProps('BankWireRef')} />
          </Group>
          <TextInput label="Tag" maxLength={255} {...form.getInputProps('Tag')} />
        </>
      )}
    </MoneyModal>
  )
}
