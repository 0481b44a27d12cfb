import { Group, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type TransactionDetail } from '@/api/model'
import { userBankAccountsQuery, userWalletsQuery } from '@/domain/users/queries'
import { formatMoney } from '@/lib/money'
import { PAYOUT_MODES } from './labels'
import { Lines, MoneyText, Note } from '@/ui/basics'
import { MoneyModal } from '@/ui/MoneyModal'
import { useOnce } from '@/ui/useOnce'
import { bankAccountName } from './bankAccountName'
import { type FormProps, useTellResult, walletOption } from './shared'
import { useAmounts } from './useAmounts'

export function PayOutForm({ userId, onClose, prefill }: FormProps) {
  const wallets = useQuery(userWalletsQuery(userId))
  const accounts = useQuery(userBankAccountsQuery(userId))
  const [walletId, setWalletId] = useState<string | null>(prefill?.walletId ?? null)
  const [accountId, setAccountId] = useState<string | null>(prefill?.bankAccountId ?? null)
  const [reference, setReference] = useState('')
  const [mode, setMode] = useState('STANDARD')
  const [tag, setTag] = useState(prefill?.tag ?? '')
  const active = (accounts.data?.items ?? []).filter((b) => b.Active)
  const wallet =
    wallets.data?.items.find((w) => w.Id === walletId) ??
    wallets.data?.items.find((w) => w.Balance.Amount > 0) ??
    wallets.data?.items[0]
  const account = active.find((b) => b.Id === accountId) ?? active[0]
  const currency = wallet?.Currency ?? 'EUR'
  const money = useAmounts(currency, prefill, wallet?.Balance ?? null)
  const tell = useTellResult(onClose)
  const action = useOnce(
    (once: IdempotentRequest, body: Record<string, unknown>) => once.post<TransactionDetail>('/payouts/bankwire', body),
    (t) => tell('Payout', t),
  )
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
                <span className="mono">{account.IBAN ?? account.AccountNumber}</span>.
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
      onConfirm={() => {
        if (!money.ok || !wallet || !account) return
        action.submit({
          AuthorId: userId,
          DebitedWalletId: wallet.Id,
          BankAccountId: account.Id,
          DebitedFunds: money.debited,
          Fees: money.fee,
          PayoutModeRequested: mode,
          ...(reference ? { BankWireRef: reference } : {}),
          ...(tag ? { Tag: tag } : {}),
        })
      }}
    >
      {wallets.isPending || accounts.isPending ? (
        <Lines rows={4} />
      ) : !wallet ? (
        <Note tone="wait">This user has no wallet to pay out from.</Note>
      ) : !account ? (
        <Note tone="wait">This user has no active bank account. Add one first.</Note>
      ) : (
        <>
          <Select
            label="From wallet"
            withAsterisk
            allowDeselect={false}
            data={(wallets.data?.items ?? []).map(walletOption)}
            value={wallet.Id}
            onChange={setWalletId}
          />
          <Select
            label="To bank account"
            withAsterisk
            allowDeselect={false}
            data={active.map((b) => ({ value: b.Id, label: `${b.OwnerName} · ${bankAccountName(b)}` }))}
            value={account.Id}
            onChange={setAccountId}
          />
          {money.inputs('Taken from the amount')}
          <Group grow align="flex-start">
            <Select
              label="Speed"
              allowDeselect={false}
              data={PAYOUT_MODES}
              value={mode}
              onChange={(v) => setMode(v ?? 'STANDARD')}
            />
            <TextInput
              label="Reference on the statement"
              maxLength={12}
              value={reference}
              onChange={(e) => setReference(e.currentTarget.value)}
            />
          </Group>
          <TextInput label="Tag" maxLength={255} value={tag} onChange={(e) => setTag(e.currentTarget.value)} />
        </>
      )}
    </MoneyModal>
  )
}
