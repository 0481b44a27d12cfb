package io.kontor.compliance.level;

/** What a document shows. Source: contract "KycDocument". */
public enum KycDocumentType {
  /** Who a person is. */
  IDENTITY_PROOF,
  /** That a company is registered. */
  REGISTRATION_PROOF,
  /** What a company was founded for, and by whom. */
  ARTICLES_OF_ASSOCIATION,
  /** Who owns a company; asked for in special cases. */
  SHAREHOLDER_DECLARATION,
  /** Where a person lives. */
  ADDRESS_PROOF
}
