/** Ninety days of payments of a marketplace: pay-ins, and the refunds, transfers, payouts and returns that follow them. */
import { type TransactionDetail, type Wallet } from '@/api/model'
import { blankTransaction, book, failed, inProgress } from '@/mock/ledger'
import { DAY, money, type World } from '@/mock/world'

export function seed(world: World): void {
  const payers = world.users.filter((u) => world.cards.some((c) => c.UserId === u.Id))
  for (let day = 90; day >= 0; day--) {
    const midnight = world.start - day * DAY
    const weekday = new Date(midnight * 1000).getUTCDay()
    const weekend = weekday === 0 || weekday === 6 ? 0.6 : 1
    const count = Math.round((2 + (90 - day) / 22) * weekend * (0.7 + world.dice() * 0.6))
    for (let n = 0; n < count; n++) {
      const at = midnight - Math.floor(world.dice() * 14 * 3600)
      const wallet = world.pick(world.wallets.filter((w) => w.CreationDate < at))
      const payer = world.pick(payers.filter((p) => p.CreationDate < at))
      if (wallet && payer) seedPayIn(world, wallet, payer.Id, at, day)
    }
  }
  for (const t of world.transactions)
    t.ExecutionDate = t.ExecutionDate === null ? null : Math.min(t.ExecutionDate, world.start)
}

function seedPayIn(world: World, wallet: Wallet, payer: string, at: number, day: number): void {
  const payIn = book(world, outcome(world, cardPayIn(world, wallet, payer, at), day))
  if (payIn.Status !== 'SUCCEEDED') return
  if (world.chance(0.05)) seedRefund(world, payIn)
  if (world.chance(0.12)) seedTransfer(world, wallet, at)
  if (world.chance(0.14)) seedPayOut(world, wallet, at, day)
}

function cardPayIn(world: World, wallet: Wallet, payer: string, at: number): TransactionDetail {
  const { Currency } = wallet
  const amount = Math.round((900 + world.dice() ** 3 * 42000) * (Currency === 'JPY' ? 1.6 : 1))
  const fees = Math.round(amount * 0.06)
  return {
    ...blankTransaction(world.idAt('payin', at), at),
    Tag: world.chance(0.6) ? `order-${20000 + world.transactions.length}` : null,
    AuthorId: payer,
    CreditedUserId: wallet.Owners[0] ?? null,
    DebitedFunds: money(amount, Currency),
    Fees: money(fees, Currency),
    CreditedFunds: money(amount - fees, Currency),
    CreditedWalletId: wallet.Id,
    PaymentType: 'CARD',
    ExecutionType: 'DIRECT',
    CardId: world.cards.find((c) => c.UserId === payer)?.Id ?? null,
    CardType: 'CB_VISA_MASTERCARD',
    SecureMode: 'DEFAULT',
    SecureModeNeeded: world.chance(0.3),
    StatementDescriptor: 'HAFENMARKT',
    Culture: 'DE',
    IpAddress: '203.0.113.24',
  }
}

/** Most succeed; some are refused, wait for their payer, or come by wire. */
function outcome(world: World, payIn: TransactionDetail, day: number): TransactionDetail {
  const dice = world.dice()
  if (dice < 0.05) return failed(payIn, '101101', 'Transaction refused by the bank (Do not honor)')
  if (dice < 0.075) return failed(payIn, '101301', 'Secure mode: 3DSecure authentication has failed')
  if (dice < 0.085) return failed(payIn, '101105', 'The card has expired')
  if (dice < 0.12 && day < 2)
    return {
      ...inProgress(payIn),
      ExecutionType: 'WEB',
      CardId: null,
      RedirectURL: 'https://pay.kontor.example/p/9f2c41a7',
    }
  return dice < 0.2 ? asWire(payIn) : payIn
}

function asWire(payIn: TransactionDetail): TransactionDetail {
  const { CardId: _id, CardType: _type, SecureMode: _mode, StatementDescriptor: _text, IpAddress: _ip, ...rest } = payIn
  return {
    ...rest,
    PaymentType: 'BANK_WIRE',
    SecureModeNeeded: false,
    WireReference: 'A41F09C27B',
    DeclaredDebitedFunds: payIn.DebitedFunds,
    DeclaredFees: payIn.Fees,
  }
}

function seedRefund(world: World, payIn: TransactionDetail): void {
  const { Amount, Currency } = payIn.DebitedFunds
  const at = Math.min(payIn.CreationDate + 2 * DAY, world.start - 600)
  const part = world.chance(0.5) ? Math.round(Amount / 2) : Amount
  const back = Math.round((payIn.Fees.Amount * part) / Amount)
  book(world, {
    ...blankTransaction(world.idAt('refund', at), at),
    AuthorId: payIn.AuthorId,
    Type: 'PAYOUT',
    Nature: 'REFUND',
    DebitedFunds: money(part - back, Currency),
    Fees: money(-back, Currency),
    CreditedFunds: money(part, Currency),
    DebitedWalletId: payIn.CreditedWalletId,
    InitialTransactionId: payIn.Id,
    InitialTransactionType: 'PAYIN',
    InitialTransactionNature: 'REGULAR',
    RefundReason: { RefundReasonType: 'INITIALIZED_BY_CLIENT', RefundReasonMessage: null },
  })
}

function seedTransfer(world: World, wallet: Wallet, after: number): void {
  const { Currency } = wallet
  const others = world.wallets.filter((w) => w.Currency === Currency && w.Id !== wallet.Id && w.CreationDate < after)
  const have = wallet.Balance.Amount
  if (others.length === 0 || have <= 4000) return
  const other = world.pick(others)
  const at = Math.min(after + 4000, world.start - 300)
  const amount = Math.round(have * 0.15)
  const fees = Math.round(amount * 0.02)
  book(world, {
    ...blankTransaction(world.idAt('tr', at), at),
    AuthorId: wallet.Owners[0] ?? '',
    CreditedUserId: other.Owners[0] ?? null,
    Type: 'TRANSFER',
    DebitedFunds: money(amount, Currency),
    Fees: money(fees, Currency),
    CreditedFunds: money(amount - fees, Currency),
    DebitedWalletId: wallet.Id,
    CreditedWalletId: other.Id,
    Tag: 'commission',
  })
}

function seedPayOut(world: World, wallet: Wallet, after: number, day: number): void {
  const { Currency } = wallet
  const have = wallet.Balance.Amount
  const account = world.bankAccounts.find((b) => b.UserId === wallet.Owners[0])
  if (!account || have <= 5000) return
  const amount = Math.round(have * (0.5 + world.dice() * 0.3))
  const at = Math.min(after + 6 * 3600, world.start - 120)
  const payOut: TransactionDetail = {
    ...blankTransaction(world.idAt('po', at), at),
    AuthorId: wallet.Owners[0] ?? '',
    Type: 'PAYOUT',
    DebitedFunds: money(amount, Currency),
    CreditedFunds: money(amount, Currency),
    Fees: money(0, Currency),
    DebitedWalletId: wallet.Id,
    PaymentType: 'BANK_WIRE',
    BankAccountId: account.Id,
    BankWireRef: 'HAFENMARKT',
    ModeRequested: 'STANDARD',
    ModeApplied: 'STANDARD',
  }
  const fate = world.dice()
  if (day < 1 && fate < 0.6) book(world, { ...inProgress(payOut), ModeApplied: 'PENDING_RESPONSE' })
  else if (fate < 0.05)
    book(
      world,
      failed(
        payOut,
        '002999',
        "Blocked due to a Debited User's KYC limitations (maximum debited or credited amount reached)",
      ),
    )
  else if (fate < 0.09) book(world, failed(payOut, '121001', 'The bank wire has been refused'))
  else {
    book(world, payOut)
    if (fate > 0.94) seedReturn(world, payOut, wallet)
  }
}

/** The bank sends a payout back. */
function seedReturn(world: World, payOut: TransactionDetail, wallet: Wallet): void {
  const at = Math.min(payOut.CreationDate + 2 * DAY, world.start - 60)
  book(world, {
    ...blankTransaction(world.idAt('refund', at), at),
    AuthorId: payOut.AuthorId,
    Type: 'PAYIN',
    Nature: 'REFUND',
    DebitedFunds: payOut.DebitedFunds,
    CreditedFunds: payOut.DebitedFunds,
    Fees: money(0, wallet.Currency),
    CreditedWalletId: wallet.Id,
    InitialTransactionId: payOut.Id,
    InitialTransactionType: 'PAYOUT',
    InitialTransactionNature: 'REGULAR',
    RefundReason: { RefundReasonType: 'BANKACCOUNT_HAS_BEEN_CLOSED', RefundReasonMessage: 'Account closed' },
  })
}
