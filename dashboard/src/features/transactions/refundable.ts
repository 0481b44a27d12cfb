import { type Money, type Transaction } from '@/api/model'
import { sum } from '@/lib/money'

/**
 * What the payer (or the debited wallet of a transfer) can still get back: the amount less what refunds have returned or
 * are returning. A transfer is refunded once and in full.
 */
export function refundable(transaction: Transaction, refunds: readonly Transaction[]): Money {
  const { Currency, Amount } = transaction.DebitedFunds
  const live = refunds.filter((r) => r.Status !== 'FAILED' && r.Nature === 'REFUND')
  if (transaction.Type === 'TRANSFER') return { Currency, Amount: live.length > 0 ? 0 : Amount }
  return { Currency, Amount: Math.max(0, Amount - sum(live.map((r) => r.CreditedFunds.Amount))) }
}

/** Fees that refunds can still give back. */
export function refundableFees(transaction: Transaction, refunds: readonly Transaction[]): Money {
  const { Currency, Amount } = transaction.Fees
  const back = sum(
    refunds.filter((r) => r.Status !== 'FAILED' && r.Nature === 'REFUND').map((r) => Math.max(0, -r.Fees.Amount)),
  )
  return { Currency, Amount: Math.max(0, Amount - back) }
}
