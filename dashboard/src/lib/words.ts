import { COUNTRY_NAMES } from './iso.ts'

/** Names a person understands for the codes of the API. Unknown codes fall back to a readable form of themselves. */

export type Tone = 'good' | 'bad' | 'wait' | 'idle' | 'info'

export function humanize(code: string | null | undefined): string {
  if (!code) return ''
  const text = code.replaceAll('_', ' ').toLowerCase()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What an event tells, in a few words: `PAYIN_NORMAL_SUCCEEDED` is “Pay-in succeeded”. */
export function eventName(type: string): string {
  const words: Record<string, string> = {
    payin: 'pay-in',
    kyc: 'KYC',
    ubo: 'UBO',
    preauthorization: 'pre-authorization',
  }
  const text = type
    .toLowerCase()
    .split('_')
    .filter((word) => word !== 'normal')
    .map((word) => words[word] ?? word)
    .join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

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

export const DELIVERY_STATUSES = [
  { value: 'PENDING', label: 'On its way' },
  { value: 'SUCCEEDED', label: 'Taken' },
  { value: 'FAILED', label: 'Given up' },
  { value: 'CANCELLED', label: 'Cancelled' },
]

const STATUS: Record<string, [string, Tone]> = {
  SUCCEEDED: ['Succeeded', 'good'],
  CREATED: ['In progress', 'wait'],
  FAILED: ['Failed', 'bad'],
  VALIDATION_ASKED: ['Awaiting validation', 'wait'],
  VALIDATED: ['Validated', 'good'],
  REFUSED: ['Refused', 'bad'],
  OUT_OF_DATE: ['Out of date', 'bad'],
  PENDING_CLIENT_ACTION: ['Pending your action', 'bad'],
  REOPENED_PENDING_CLIENT_ACTION: ['Reopened, your action', 'bad'],
  SUBMITTED: ['Submitted', 'wait'],
  PENDING_BANK_ACTION: ['With the bank', 'wait'],
  CLOSED: ['Closed', 'idle'],
  WON: ['Won', 'good'],
  LOST: ['Lost', 'bad'],
  VOID: ['Void', 'idle'],
  PENDING: ['In preparation', 'wait'],
  READY_FOR_DOWNLOAD: ['Ready', 'good'],
  EXPIRED: ['Expired', 'idle'],
  ENABLED: ['Enabled', 'good'],
  DISABLED: ['Disabled', 'idle'],
  VALID: ['Valid', 'good'],
  INVALID: ['Invalid', 'bad'],
  UNKNOWN: ['Not yet used', 'idle'],
  ACTIVE: ['Active', 'good'],
  INACTIVE: ['Inactive', 'idle'],
  PENDING_USER_ACTION: ['Pending user action', 'wait'],
  WAITING: ['Waiting for capture', 'wait'],
  CANCELED: ['Cancelled', 'idle'],
  SENT: ['Invitation sent', 'wait'],
  ACCEPTED: ['Accepted', 'good'],
  LIGHT: ['Light', 'idle'],
  REGULAR: ['Regular', 'good'],
  REVOKED: ['Revoked', 'idle'],
}

/** Statuses that mean something else on one kind of object. */
const STATUS_OF: Record<string, Record<string, [string, Tone]>> = {
  kyc: { CREATED: ['Not submitted', 'idle'] },
  dispute: { CREATED: ['Created', 'info'] },
  mandate: { CREATED: ['To be confirmed', 'wait'] },
  delivery: {
    PENDING: ['On its way', 'wait'],
    SUCCEEDED: ['Taken', 'good'],
    FAILED: ['Given up', 'bad'],
    CANCELLED: ['Cancelled', 'idle'],
  },
  preauthorization: { VALIDATED: ['Captured', 'good'] },
}

export function statusWord(status: string, of?: string): { label: string; tone: Tone } {
  const [label, tone] = (of ? STATUS_OF[of]?.[status] : undefined) ??
    STATUS[status] ?? [humanize(status), 'idle' as Tone]
  return { label, tone }
}

export const PERSON_TYPE: Record<string, string> = { NATURAL: 'Individual', LEGAL: 'Professional' }
export const USER_CATEGORY: Record<string, string> = { PAYER: 'Payer', OWNER: 'Owner', PLATFORM: 'Platform' }
export const LEGAL_TYPE: Record<string, string> = {
  BUSINESS: 'Business',
  ORGANIZATION: 'Organisation',
  SOLETRADER: 'Sole trader',
  PARTNERSHIP: 'Partnership',
}
export const FUNDS_TYPE: Record<string, string> = {
  FEES: 'Fees wallet',
  CREDIT: 'Repudiation wallet',
  DEFAULT: 'Default wallet',
}

export const KYC_TYPE: Record<string, string> = {
  IDENTITY_PROOF: 'Identity proof',
  REGISTRATION_PROOF: 'Registration proof',
  ARTICLES_OF_ASSOCIATION: 'Articles of association',
  SHAREHOLDER_DECLARATION: 'Shareholder declaration',
  ADDRESS_PROOF: 'Address proof',
}
export const KYC_HELP: Record<string, string> = {
  IDENTITY_PROOF: 'Passport or identity card, both sides, in colour and not expired.',
  REGISTRATION_PROOF: 'Extract of the company register, at most three months old.',
  ARTICLES_OF_ASSOCIATION: 'The signed statutes in force.',
  SHAREHOLDER_DECLARATION: 'Dated and signed declaration of shareholders.',
  ADDRESS_PROOF: 'Utility bill or bank statement, at most one year old.',
}
const REFUSAL: Record<string, string> = {
  DOCUMENT_UNREADABLE: 'The document cannot be read',
  DOCUMENT_NOT_ACCEPTED: 'This kind of document is not accepted',
  DOCUMENT_HAS_EXPIRED: 'The document has expired',
  DOCUMENT_INCOMPLETE: 'Pages or sides are missing',
  DOCUMENT_MISSING: 'No document was found in the file',
  DOCUMENT_DO_NOT_MATCH_USER_DATA: 'The document does not match the details of the user',
  DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA: 'The document does not match the account',
  DOCUMENT_FALSIFIED: 'The document appears to be falsified',
  UNDERAGE_PERSON: 'The person is under age',
  SPECIFIC_CASE: 'A particular case, see the message',
}
export const refusalWord = (code: string | null): string => (code ? (REFUSAL[code] ?? humanize(code)) : '')

export const DISPUTE_TYPE: Record<string, string> = {
  CONTESTABLE: 'Contestable',
  NOT_CONTESTABLE: 'Not contestable',
  RETRIEVAL: 'Retrieval request',
}
const DISPUTE_REASON: Record<string, string> = {
  DUPLICATE: 'Charged twice',
  FRAUD: 'Fraud',
  PRODUCT_UNACCEPTABLE: 'Product not acceptable',
  PRODUCT_NOT_PROVIDED: 'Product not provided',
  UNKNOWN: 'Unknown',
  OTHER: 'Other',
  REFUND_CONVERSION_RATE: 'Refund at another exchange rate',
  REFUND_NOT_PROCESSED: 'Refund not received',
  AUTHORISATION_DISPUTED: 'Authorisation disputed',
  TRANSACTION_NOT_RECOGNIZED: 'Payment not recognised',
  CANCELED_REOCCURING_TRANSACTION: 'Cancelled subscription charged',
  COUNTERFEIT_PRODUCT: 'Counterfeit product',
  CUSTOMER_DISPUTE: 'Disputed by the customer',
  LATE_FAILURE_INSUFFICIENT_FUNDS: 'Direct debit returned: not enough money',
  LATE_FAILURE_CONTACT_USER: 'Direct debit returned: contact the user',
  LATE_FAILURE_BANKACCOUNT_CLOSED: 'Direct debit returned: account closed',
  LATE_FAILURE_BANKACCOUNT_INCOMPATIBLE: 'Direct debit returned: account incompatible',
  LATE_FAILURE_BANKACCOUNT_INCORRECT: 'Direct debit returned: account incorrect',
}
export const disputeReason = (code: string): string => DISPUTE_REASON[code] ?? humanize(code)

export const EVIDENCE_TYPE: Record<string, string> = {
  DELIVERY_PROOF: 'Proof of delivery',
  INVOICE: 'Invoice',
  REFUND_PROOF: 'Proof of refund',
  USER_CORRESPONDANCE: 'Correspondence with the user',
  USER_ACCEPTANCE_PROOF: 'Proof of acceptance',
  PRODUCT_REPLACEMENT_PROOF: 'Proof of replacement',
  OTHER: 'Other',
}

const REFUND_REASON: Record<string, string> = {
  INITIALIZED_BY_CLIENT: 'Asked for by you',
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

export const PAYOUT_MODES = [
  { value: 'STANDARD', label: 'Standard (1–2 working days)' },
  { value: 'INSTANT_PAYMENT', label: 'Instant, else standard' },
  { value: 'INSTANT_PAYMENT_ONLY', label: 'Instant only' },
]

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

export const INCOME_RANGE: Record<number, string> = {
  1: 'below 18 k€',
  2: '18–30 k€',
  3: '30–50 k€',
  4: '50–80 k€',
  5: '80–120 k€',
  6: 'above 120 k€',
}

export const EVENT_TYPES = [
  'PAYIN_NORMAL_CREATED',
  'PAYIN_NORMAL_SUCCEEDED',
  'PAYIN_NORMAL_FAILED',
  'PAYIN_REFUND_CREATED',
  'PAYIN_REFUND_SUCCEEDED',
  'PAYIN_REFUND_FAILED',
  'PAYIN_REPUDIATION_CREATED',
  'PAYIN_REPUDIATION_SUCCEEDED',
  'PAYIN_REPUDIATION_FAILED',
  'PAYOUT_NORMAL_CREATED',
  'PAYOUT_NORMAL_SUCCEEDED',
  'PAYOUT_NORMAL_FAILED',
  'PAYOUT_REFUND_CREATED',
  'PAYOUT_REFUND_SUCCEEDED',
  'PAYOUT_REFUND_FAILED',
  'TRANSFER_NORMAL_CREATED',
  'TRANSFER_NORMAL_SUCCEEDED',
  'TRANSFER_NORMAL_FAILED',
  'TRANSFER_REFUND_CREATED',
  'TRANSFER_REFUND_SUCCEEDED',
  'TRANSFER_REFUND_FAILED',
  'TRANSFER_SETTLEMENT_CREATED',
  'TRANSFER_SETTLEMENT_SUCCEEDED',
  'TRANSFER_SETTLEMENT_FAILED',
  'PREAUTHORIZATION_CREATED',
  'PREAUTHORIZATION_SUCCEEDED',
  'PREAUTHORIZATION_FAILED',
  'KYC_CREATED',
  'KYC_VALIDATION_ASKED',
  'KYC_SUCCEEDED',
  'KYC_FAILED',
  'KYC_OUTDATED',
  'USER_KYC_REGULAR',
  'USER_KYC_LIGHT',
  'USER_INFLOWS_BLOCKED',
  'USER_INFLOWS_UNBLOCKED',
  'USER_OUTFLOWS_BLOCKED',
  'USER_OUTFLOWS_UNBLOCKED',
  'DISPUTE_CREATED',
  'DISPUTE_ACTION_REQUIRED',
  'DISPUTE_SUBMITTED',
  'DISPUTE_SENT_TO_BANK',
  'DISPUTE_FURTHER_ACTION_REQUIRED',
  'DISPUTE_CLOSED',
  'MANDATE_CREATED',
  'MANDATE_SUBMITTED',
  'MANDATE_ACTIVATED',
  'MANDATE_FAILED',
  'MANDATE_EXPIRED',
  'REPORT_GENERATED',
  'REPORT_FAILED',
]

export const countryName = (code: string | null | undefined): string => (code ? (COUNTRY_NAMES[code] ?? code) : '')
