import { type Dispute, type DisputeDocument } from '@/api/model'

export const DISPUTE_STATUSES = [
  'CREATED',
  'PENDING_CLIENT_ACTION',
  'SUBMITTED',
  'PENDING_BANK_ACTION',
  'REOPENED_PENDING_CLIENT_ACTION',
  'CLOSED',
] as const satisfies Dispute['Status'][]

export const DISPUTE_TYPES = ['CONTESTABLE', 'NOT_CONTESTABLE', 'RETRIEVAL'] as const satisfies Dispute['DisputeType'][]

export const EVIDENCE_TYPES = [
  'DELIVERY_PROOF',
  'INVOICE',
  'REFUND_PROOF',
  'USER_CORRESPONDANCE',
  'USER_ACCEPTANCE_PROOF',
  'PRODUCT_REPLACEMENT_PROOF',
  'OTHER',
] as const satisfies DisputeDocument['Type'][]
