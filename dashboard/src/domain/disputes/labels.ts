import { humanize } from '@/lib/humanize'

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
