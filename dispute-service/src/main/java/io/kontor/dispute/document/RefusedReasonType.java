package io.kontor.dispute.document;

/** Why a document was refused. Source: contract "DisputeDocument", RefusedReasonType. */
public enum RefusedReasonType {
  DOCUMENT_UNREADABLE,
  DOCUMENT_NOT_ACCEPTED,
  DOCUMENT_HAS_EXPIRED,
  DOCUMENT_INCOMPLETE,
  DOCUMENT_MISSING,
  DOCUMENT_DO_NOT_MATCH_USER_DATA,
  DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA,
  DOCUMENT_FALSIFIED,
  UNDERAGE_PERSON,
  SPECIFIC_CASE,
  COUNTERFEIT_PRODUCT,
  OTHER
}
