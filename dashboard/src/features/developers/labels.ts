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

export const DELIVERY_STATUSES = [
  { value: 'PENDING', label: 'Pending' },
  { value: 'SUCCEEDED', label: 'Delivered' },
  { value: 'FAILED', label: 'Failed' },
  { value: 'CANCELLED', label: 'Cancelled' },
]

/** What keys are commonly made for, as the API names it. */
export const KEY_AREAS: Record<string, string> = {
  PAYMENTS: 'Payments',
  PAYOUTS: 'Payouts and bank accounts',
  USERS: 'Users and KYC',
  DISPUTES: 'Disputes',
  REPORTING: 'Reports and events',
  DEVELOPERS: 'Hooks and keys',
  ACCOUNT: 'Company, limits, approvals, team, notes and audit trail',
  PERSONAL_DATA: 'Personal data in full',
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
