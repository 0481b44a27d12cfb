import { humanize } from '@/lib/humanize'

interface Kinded {
  Type: string
  Nature: string
  CreditedWalletId?: string | null
  InitialTransactionType?: string
}

/** The name of a transaction by what it does: the wire's PAYOUT/REFUND is a pay-in refund, PAYIN/REFUND a payout return. */
export function transactionName(t: Kinded): string {
  switch (t.Nature) {
    case 'REFUND':
      if (t.Type === 'PAYOUT') return 'Pay-in refund'
      if (t.Type === 'TRANSFER') return 'Transfer refund'
      if (t.Type === 'PAYIN') return t.CreditedWalletId?.startsWith('CREDIT_') ? 'Repudiation refund' : 'Payout return'
      return 'Refund'
    case 'REPUDIATION':
      return 'Repudiation'
    case 'SETTLEMENT':
      return 'Repudiation settlement'
    default:
      return (
        {
          PAYIN: 'Pay-in',
          PAYOUT: 'Payout',
          TRANSFER: 'Transfer',
          CONVERSION: 'Conversion',
          CARD_VALIDATION: 'Card validation',
        }[t.Type] ?? humanize(t.Type)
      )
  }
}

export const TRANSACTION_TYPES = [
  { value: 'PAYIN', label: 'Pay-in' },
  { value: 'TRANSFER', label: 'Transfer' },
  { value: 'PAYOUT', label: 'Payout' },
  { value: 'CONVERSION', label: 'Conversion' },
  { value: 'CARD_VALIDATION', label: 'Card validation' },
]

export const NATURES = [
  { value: 'REGULAR', label: 'Regular' },
  { value: 'REFUND', label: 'Refund or return' },
  { value: 'REPUDIATION', label: 'Repudiation' },
  { value: 'SETTLEMENT', label: 'Repudiation settlement' },
]

export const STATUSES = [
  { value: 'SUCCEEDED', label: 'Succeeded' },
  { value: 'CREATED', label: 'In progress' },
  { value: 'FAILED', label: 'Failed' },
]

const REFUND_REASON: Record<string, string> = {
  INITIALIZED_BY_CLIENT: 'Requested by you',
  BANKACCOUNT_INCORRECT: 'The bank account is incorrect',
  BANKACCOUNT_HAS_BEEN_CLOSED: 'The bank account has been closed',
  OWNER_DOT_NOT_MATCH_BANKACCOUNT: 'The owner does not match the bank account',
  WITHDRAWAL_IMPOSSIBLE_ON_SAVINGS_ACCOUNTS: 'Savings accounts cannot receive payouts',
  AC06_BLOCKED_BANKACCOUNT: 'The bank account is blocked',
  AM05_DUPLICATE_PAYMENT: 'Duplicate payment',
  OTHER: 'Other reason',
}

export const refundReason = (code: string): string => REFUND_REASON[code] ?? humanize(code)

const PAYMENT: Record<string, string> = {
  'CARD/DIRECT': 'Card',
  'CARD/WEB': 'Card, hosted page',
  'BANK_WIRE/DIRECT': 'Bank wire',
  'BANK_WIRE/EXTERNAL_INSTRUCTION': 'Bank wire to virtual IBAN',
  'DIRECT_DEBIT/DIRECT': 'Direct debit',
  'DIRECT_DEBIT/WEB': 'Direct debit, hosted page',
  'PREAUTHORIZED/DIRECT': 'Capture of a pre-authorization',
}

export function paymentName(paymentType?: string, executionType?: string): string {
  if (!paymentType) return ''
  return PAYMENT[`${paymentType}/${executionType ?? 'DIRECT'}`] ?? humanize(paymentType)
}

/** Result codes in plain words: what happened, and what to do about it. */
const RESULT: Record<string, [string, string?]> = {
  '000000': ['The operation succeeded.'],
  '001001': ['The wallet does not hold enough money.', 'Wait for incoming money or choose a smaller amount.'],
  '001002': ['The author does not own the wallet.'],
  '001003': ['The user does not hold enough money.'],
  '001011': ['The amount is above the permitted maximum.'],
  '001012': ['The amount is below the permitted minimum.'],
  '001013': ['The amount is not valid.'],
  '001014': ['Nothing would be left after fees.', 'Choose fees below the amount.'],
  '001023': ['The author does not own the card.'],
  '001030': ['The payer has not been sent to the payment page.'],
  '001031': ['The payer cancelled the payment.'],
  '001032': ['The payer is on the payment page.'],
  '001033': ['The payer was never sent to the payment page and it has expired.', 'Send a new payment link.'],
  '001034': ['The payer left the payment page without paying.', 'Send a new payment link.'],
  '001401': ['It has already been refunded in full.'],
  '001402': ['This transaction cannot be refunded.'],
  '001403': ['Refunds are possible for 11 months; this is older.'],
  '001499': ['The refund did not go through.'],
  '001830': ['The bank account does not hold enough money.'],
  '001833': ['The mandate does not allow payments in its present state.'],
  '001834': ['The user has disputed the payment.'],
  '002601': ['The user is closed.'],
  '002998': ['The account holder has reached the limit of their KYC level.', 'Ask for the missing KYC documents.'],
  '002999': ['The user has reached the limit of their KYC level.', 'Ask for the missing KYC documents.'],
  '003010': ['More would be settled than was disputed.'],
  '003012': ['The repudiation has already been settled.'],
  '005403': ['The refund would exceed the original amount.'],
  '005405': ['The fees wallet does not hold enough to give the fees back.'],
  '005407': ['The same amount was already refunded today.', 'Wait until tomorrow or choose another amount.'],
  '008001': ['The bank reports a counterfeit card.'],
  '008002': ['The bank reports the card as lost.'],
  '008003': ['The bank reports the card as stolen.'],
  '008005': ['The bank reports a security violation.'],
  '008006': ['The bank suspects fraud.'],
  '008500': ['Blocked by the fraud policy.'],
  '008504': ['Blocked by the fraud policy: amount too high.'],
  '008505': ['Blocked by the fraud policy: too many payments.'],
  '101101': [
    'The bank refused the payment without giving a reason.',
    'The payer should try another card or ask their bank.',
  ],
  '101102': ['The bank refused the payment: amount limit.', 'The payer should ask their bank or try a smaller amount.'],
  '101104': ['The bank refused the payment: card limit reached.', 'The payer should try another card.'],
  '101105': ['The card has expired.', 'The payer should register a current card.'],
  '101106': ['The card is inactive.'],
  '101108': ['Both wallets are the same.'],
  '101109': ['The announced bank wire did not arrive within a month.'],
  '101110': ['The payment was refused.'],
  '101199': ['The payment was refused.', 'The payer should try another card.'],
  '101301': ['The payer did not pass 3-D Secure.', 'The payer can try again and confirm with their bank.'],
  '101302': ['The card is not enrolled for 3-D Secure.'],
  '101304': ['The payer took too long for 3-D Secure.', 'The payer can try again.'],
  '101399': ['3-D Secure was not available.', 'Try again later.'],
  '121001': ['The bank refused the payout.', 'Check the bank account with its owner.'],
  '121006': ['The bank account is not active.'],
  '121999': ['The payout did not go through.'],
}

export function resultWords(code: string | null, message: string | null): { what: string; advice: string | null } {
  if (!code) return { what: message ?? 'No result yet.', advice: null }
  const known = RESULT[code]
  return known ? { what: known[0], advice: known[1] ?? null } : { what: message ?? humanize(code), advice: null }
}
