import { Anchor, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { type OnceKey } from '@/api/http'
import { userBankAccountsQuery, userWalletsQuery, walletQuery } from '@/api/queries'
import { type BankAccount, type TransactionDetail, type Wallet } from '@/api/model'
import { formatMoney, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { readStored } from '@/lib/stored'
import { PAYOUT_MODES, resultWords } from '@/lib/words'
import { Lines, MoneyText, Note, useCopy, WhatHappens } from '@/ui/basics'
import { amountOf, FormModal, MoneyInput, MoneyModal, useOnce } from '@/ui/forms'
import { UserLink } from './names'

export interface Prefill {
  walletId?: string | null
  toWalletId?: string | null
  bankAccountId?: string | null
  amount?: string
  fees?: string
  tag?: string | null
}

interface FormProps {
  userId: string
  onClose: () => void
  prefill?: Prefill
}

const walletOption = (w: Wallet) => ({ value: w.Id, label: `${w.Description} · ${formatMoney(w.Balance)}` })

/** The answer of a money action: a business refusal is an answer too, and says so in plain words. */
function useTellResult(onClose: () => void) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return (what: string, t: TransactionDetail) => {
    void queryClient.invalidateQueries({ queryKey: ['list'] })
    void queryClient.invalidateQueries({ queryKey: ['one'] })
    void queryClient.invalidateQueries({ queryKey: ['transaction'] })
    if (t.Status === 'FAILED') {
      notifications.show({
        color: 'red',
        title: `${what} refused`,
        message: resultWords(t.ResultCode, t.ResultMessage).what,
        autoClose: 10_000,
      })
    } else {
      notifications.show({
        color: 'green',
        title: t.Status === 'CREATED' ? `${what} accepted` : `${what} done`,
        message: formatMoney(t.DebitedFunds),
        icon: <IconCheck size={16} />,
      })
    }
    onClose()
    void navigate({ to: paths.transaction(t.Id) })
  }
}

/** Amount and fees of one currency, checked against each other and against what the wallet holds. */
function useAmounts(currency: string, prefill: Prefill | undefined, available: Money | null) {
  const [amountText, setAmountText] = useState(prefill?.amount ?? '')
  const [feesText, setFeesText] = useState(prefill?.fees ?? '')
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
        value={amountText}
        onChange={setAmountText}
        error={touched || amountText ? amountError : null}
      />
      <MoneyInput
        label="Your fees"
        description={feesHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        currency={currency}
        value={feesText}
        onChange={setFeesText}
        error={feesError}
      />
    </Group>
  )
  return { inputs, ok, debited, fee, credited, touch: () => setTouched(true) }
}

/** A hosted card page for the payer: the link is shown to be sent. */
export function PayInForm({ userId, onClose, prefill }: FormProps) {
  const wallets = useQuery(userWalletsQuery(userId))
  const [walletId, setWalletId] = useState<string | null>(prefill?.walletId ?? null)
  const [culture, setCulture] = useState('EN')
  const [returnUrl, setReturnUrl] = useState(() => readStored('kontor.returnUrl', `${window.location.origin}/paid`))
  const [descriptor, setDescriptor] = useState('')
  const [tag, setTag] = useState('')
  const [created, setCreated] = useState<TransactionDetail | null>(null)
  const wallet = wallets.data?.items.find((w) => w.Id === walletId) ?? wallets.data?.items[0]
  const currency = wallet?.Currency ?? 'EUR'
  const money = useAmounts(currency, prefill, null)
  const queryClient = useQueryClient()
  const action = useOnce(
    (once: OnceKey, body: Record<string, unknown>) => once.post<TransactionDetail>('/payins/card/web', body),
    (t) => {
      setCreated(t)
      void queryClient.invalidateQueries({ queryKey: ['list'] })
    },
  )
  const urlError = /^https?:\/\/.+/.test(returnUrl) ? null : 'An address beginning with https://'

  if (created) return <PayInLink payIn={created} onClose={onClose} />
  return (
    <FormModal
      title="Pay-in by link"
      onClose={onClose}
      submitLabel={money.ok ? `Create link for ${formatMoney(money.debited)}` : 'Create link'}
      pending={action.pending}
      error={action.error}
      disabled={!wallet}
      onSubmit={() => {
        money.touch()
        if (!money.ok || !wallet || urlError) return
        action.submit({
          AuthorId: userId,
          CreditedUserId: wallet.Owners[0] ?? userId,
          CreditedWalletId: wallet.Id,
          DebitedFunds: money.debited,
          Fees: money.fee,
          ReturnURL: returnUrl,
          CardType: 'CB_VISA_MASTERCARD',
          Culture: culture,
          SecureMode: 'DEFAULT',
          ...(descriptor ? { StatementDescriptor: descriptor } : {}),
          ...(tag ? { Tag: tag } : {}),
        })
      }}
    >
      {wallets.isPending ? (
        <Lines rows={3} />
      ) : wallets.data?.items.length === 0 ? (
        <Note tone="wait">This user has no wallet yet. Create one first.</Note>
      ) : (
        <>
          <Select
            label="Into wallet"
            withAsterisk
            allowDeselect={false}
            data={(wallets.data?.items ?? []).map(walletOption)}
            value={wallet?.Id ?? null}
            onChange={setWalletId}
          />
          {money.inputs('Kept by you')}
          <Group grow align="flex-start">
            <Select
              label="Language of the page"
              allowDeselect={false}
              value={culture}
              onChange={(v) => setCulture(v ?? 'EN')}
              data={[
                { value: 'EN', label: 'English' },
                { value: 'DE', label: 'German' },
                { value: 'FR', label: 'French' },
                { value: 'ES', label: 'Spanish' },
                { value: 'IT', label: 'Italian' },
                { value: 'NL', label: 'Dutch' },
                { value: 'PL', label: 'Polish' },
              ]}
            />
            <TextInput
              label="On the card statement"
              maxLength={10}
              value={descriptor}
              onChange={(e) => setDescriptor(e.currentTarget.value.replace(/[^A-Za-z0-9 ]/g, ''))}
            />
          </Group>
          <TextInput
            label="Where the payer goes afterwards"
            type="url"
            value={returnUrl}
            error={urlError}
            onChange={(e) => setReturnUrl(e.currentTarget.value)}
          />
          <TextInput label="Tag" maxLength={255} value={tag} onChange={(e) => setTag(e.currentTarget.value)} />
          {money.ok && wallet && (
            <WhatHappens
              lines={[
                <>
                  You get a link to a payment page to send to <UserLink id={userId} />.
                </>,
                <>
                  When it is paid, <MoneyText money={money.credited} /> goes to “{wallet.Description}”
                  {money.fee.Amount > 0 && (
                    <>
                      {' '}
                      and <MoneyText money={money.fee} /> to your fees wallet
                    </>
                  )}
                  .
                </>,
                'Nothing is charged before the payer confirms.',
              ]}
            />
          )}
        </>
      )}
    </FormModal>
  )
}

function PayInLink({ payIn, onClose }: { payIn: TransactionDetail; onClose: () => void }) {
  const [copied, copy] = useCopy()
  const navigate = useNavigate()
  return (
    <Modal opened onClose={onClose} title="The payment link is ready" size="lg">
      <Stack>
        {payIn.Status === 'FAILED' || !payIn.RedirectURL ? (
          <Note tone="bad" title="The pay-in was refused.">
            {resultWords(payIn.ResultCode, payIn.ResultMessage).what}
          </Note>
        ) : (
          <>
            <Note tone="good">
              Send this link to the payer. It is for {formatMoney(payIn.DebitedFunds)} and can be paid once.
            </Note>
            <Textarea
              label="Payment link"
              readOnly
              autosize
              value={payIn.RedirectURL}
              classNames={{ input: 'mono' }}
              onFocus={(e) => e.currentTarget.select()}
            />
            <Group gap="xs">
              <Button
                leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
                onClick={() => copy(payIn.RedirectURL ?? '')}
              >
                {copied ? 'Copied' : 'Copy link'}
              </Button>
              <Anchor
                href={payIn.RedirectURL}
                target="_blank"
                rel="noopener noreferrer"
                fz="sm"
                style={{ display: 'inline-flex', gap: 4, alignItems: 'center', marginLeft: 8 }}
              >
                Open it <IconExternalLink size={14} aria-hidden />
              </Anchor>
            </Group>
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button
            variant="light"
            onClick={() => {
              onClose()
              void navigate({ to: paths.transaction(payIn.Id) })
            }}
          >
            View the pay-in
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

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
    (once: OnceKey, body: Record<string, unknown>) => once.post<TransactionDetail>('/transfers', body),
    (t) => tell('Transfer', t),
  )
  const toError =
    toId.trim() === ''
      ? tried
        ? 'Enter the id of the wallet to credit'
        : null
      : target.error
        ? 'There is no such wallet'
        : target.data && target.data.Id === wallet?.Id
          ? 'Both wallets are the same'
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

export function bankAccountName(b: BankAccount): string {
  const number = b.IBAN ?? b.AccountNumber ?? ''
  return `${b.Type === 'OTHER' ? (b.Country ?? 'Other') : b.Type} ····${number.slice(-4)}`
}

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
    (once: OnceKey, body: Record<string, unknown>) => once.post<TransactionDetail>('/payouts/bankwire', body),
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
