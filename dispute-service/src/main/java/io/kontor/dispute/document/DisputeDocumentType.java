package io.kontor.dispute.document;

/** What a document shows; the spelling is the contract's. Source: contract "DisputeDocument". */
public enum DisputeDocumentType {
  DELIVERY_PROOF,
  INVOICE,
  REFUND_PROOF,
  USER_CORRESPONDANCE,
  USER_ACCEPTANCE_PROOF,
  PRODUCT_REPLACEMENT_PROOF,
  OTHER
}
