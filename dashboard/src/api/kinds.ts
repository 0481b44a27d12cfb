/** Values that people choose from, checked against the generated types. */
import { type Dispute, type DisputeDocument, type KycDocument } from './model'

export const KYC_TYPES = [
  'IDENTITY_PROOF',
  'REGISTRATION_PROOF',
  'ARTICLES_OF_ASSOCIATION',
  'SHAREHOLDER_DECLARATION',
  'ADDRESS_PROOF',
] as const satisfies KycDocument['Type'][]
export const KYC_STATUSES = [
  'CREATED',
  'VALIDATION_ASKED',
  'VALIDATED',
  'REFUSED',
  'OUT_OF_DATE',
] as const satisfies KycDocument['Status'][]
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
