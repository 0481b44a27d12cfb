/** How transactions move money in memory: what leaves, what arrives, what stays as fees, and the event that tells of it. */
import { type Dispute, type TransactionDetail } from '@/api/model'
import { type Body, invalid, need } from './contract'
import { money, type World } from './world'

/** A pay-in of nothing that succeeded then. */
export const blankTransaction = (id: string, at: number): TransactionDetail => ({
  Id: id,
  Tag: null,
  CreationDate: at,
  AuthorId: '',
  CreditedUserId: null,
  DebitedFunds: money(0),
  CreditedFunds: money(0),
  Fees: money(0),
  Status: 'SUCCEEDED',
  ResultCode: '000000',
  ResultMessage: 'Success',
  ExecutionDate: at + 2,
  Type: 'PAYIN',
  Nature: 'REGULAR',
  CreditedWalletId: null,
  DebitedWalletId: null,
  DepositId: null,
})

/** The transaction that a request asks for. */
export function createdTransaction(
  world: World,
  prefix: string,
  body: Body,
  members: Partial<TransactionDetail>,
): TransactionDetail {
  const created = world.created(prefix, body)
  return {
    ...blankTransaction(created.Id, created.CreationDate),
    ...created,
    AuthorId: need(body, 'AuthorId'),
    ExecutionDate: created.CreationDate,
    ...members,
  }
}

export const failed = (t: TransactionDetail, ResultCode: string, ResultMessage: string): TransactionDetail => ({
  ...t,
  Status: 'FAILED',
  ResultCode,
  ResultMessage,
  ExecutionDate: null,
})

/** Accepted, with its outcome still to come. */
export const inProgress = (t: TransactionDetail): TransactionDetail => ({
  ...t,
  Status: 'CREATED',
  ResultCode: null,
  ResultMessage: null,
  ExecutionDate: null,
})

/** Fails it when the debited wallet does not hold the amount; 400 when there is no such wallet. */
export function holds(world: World, t: TransactionDetail): TransactionDetail {
  const wallet = world.wallets.find((w) => w.Id === t.DebitedWalletId)
  if (!wallet) throw invalid({ WalletId: 'The wallet does not exist.' })
  return wallet.Balance.Amount < t.DebitedFunds.Amount ? failed(t, '001001', 'Unsufficient wallet balance') : t
}

const REFUND_OF: Record<string, string> = {
  PAYOUT: 'PAYIN_REFUND',
  PAYIN: 'PAYOUT_REFUND',
  TRANSFER: 'TRANSFER_REFUND',
}

/** `PAYIN_NORMAL`: a refund is named for what it gives back. */
function eventFamily(t: TransactionDetail): string {
  if (t.Nature === 'REFUND') return REFUND_OF[t.Type] ?? t.Type
  return `${t.Type}_${t.Nature === 'REGULAR' ? 'NORMAL' : t.Nature}`
}

/** Keeps a transaction, moves its money unless it failed or waits for its payer, and tells of it. */
export function book(world: World, t: TransactionDetail): TransactionDetail {
  world.transactions.push(t)
  world.event(`${eventFamily(t)}_${t.Status}`, t.Id, t.ExecutionDate ?? t.CreationDate)
  if (t.Status === 'FAILED' || (t.Status === 'CREATED' && t.Type !== 'PAYOUT')) return t
  world.move(t.DebitedWalletId, -t.DebitedFunds.Amount)
  world.move(t.CreditedWalletId, t.CreditedFunds.Amount)
  if (t.Nature !== 'REPUDIATION' && t.Nature !== 'SETTLEMENT') world.move(`FEES_${t.Fees.Currency}`, t.Fees.Amount)
  return t
}

/** Whether a lost dispute has cost more than has been recovered. */
export function isToSettle(world: World, d: Dispute): boolean {
  if (d.Status !== 'CLOSED' || d.ResultCode === 'WON' || !d.RepudiationId) return false
  const settled = world.transactions
    .filter((t) => t.Nature === 'SETTLEMENT' && t.RepudiationId === d.RepudiationId && t.Status === 'SUCCEEDED')
    .reduce((sum, t) => sum + t.DebitedFunds.Amount, 0)
  return settled < d.DisputedFunds.Amount
}
