import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type IdempotentRequest } from '@/api/http'
import { type TransactionDetail } from '@/api/model'
import { userWalletsQuery } from '@/domain/users/queries'
import { walletQuery } from '@/domain/wallets/queries'
import { UserLink } from '@/domain/users/names'
import { formatMoney } from '@/lib/money'
import { Lines, MoneyText, Note } from '@/ui/basics'
import { MoneyModal } from '@/ui/MoneyModal'
import { useOnce } from '@/ui/useOnce'
import { type FormProps, useTellResult, walletOption } from './shared'
import { useAmounts } from './useAmounts'

export function TransferForm({ userId, onClose, prefill }: FormProps) {
  const wallets = useQuery(userWalletsQuery(userId))
  const [walletId, setWalletId] = useState<string | null>(prefill?.walletId ?? null)
  const [toId, setToId] = useState(prefill?.toWalletId ?? '')
  const [tag, setTag] = useState(prefill?.tag ?? '')
  const [tried, setTried] = useState(false)
  const wallet = wallets.data?.items.find((w) => w.Id === walletId) ?? wallets.data?.items[0]
  const target = useQuery({ ...walletQuery(toId.trim()), enabled: toId.trim().length >= 4, retry: false })
  const currency = wallet?.Currency ?? 'EUR'
  const money = useAmounts(currency, prefill, wallet?.Balance ?? null)
  const tell = useTellResult(onClose)
  const action = useOnce(
    (once: IdempotentRequest, body: Record<string, unknown>) => once.post<TransactionDetail>('/transfers', body),
    (t) => tell('Transfer', t),
  )
  const toError =
    toId.trim() === ''
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
      ready={!money.ok || !wallet || toError || toId.trim() === '' ? false : target.data ? true : 'loading'}
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
      onConfirm={() => {
        if (!money.ok || !wallet || !target.data || toError) return
        action.submit({
          AuthorId: userId,
          CreditedUserId: target.data.Owners[0],
          DebitedWalletId: wallet.Id,
          CreditedWalletId: target.data.Id,
          DebitedFunds: money.debited,
          Fees: money.fee,
          ...(tag ? { Tag: tag } : {}),
        })
      }}
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
            value={wallet?.Id ?? null}
            onChange={setWalletId}
          />
          <TextInput
            label="To wallet"
            withAsterisk
            placeholder="wlt_m_…"
            spellCheck={false}
            autoComplete="off"
            value={toId}
            error={toError}
            onChange={(e) => setToId(e.currentTarget.value)}
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
          <TextInput label="Tag" maxLength={255} value={tag} onChange={(e) => setTag(e.currentTarget.value)} />
        </>
      )}
    </MoneyModal>
  )
}
