export const DISPUTE_TYPE: Record<string, string> = {
  CONTESTABLE: 'Contestable',
  NOT_CONTESTABLE: 'Not contestable',
  RETRIEVAL: 'Retrieval request',
}

export const EVIDENCE_TYPE: Record<string, string> = {
  DELIVERY_PROOF: 'Proof of delivery',
  INVOICE: 'Invoice',
  REFUND_PROOF: 'Proof of refund',
  USER_CORRESPONDANCE: 'Correspondence with the user',
  USER_ACCEPTANCE_PROOF: 'Proof of acceptance',
  PRODUCT_REPLACEMENT_PROOF: 'Proof of replacement',
  OTHER: 'Other',
}
