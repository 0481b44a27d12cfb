package io.kontor.compliance.user;

/** How well a user is known. Source: contract "Users", KYCLevel. */
public enum KycLevel {
  /** Not all required documents are valid; money out is limited. */
  LIGHT,
  /** All required documents are valid. */
  REGULAR
}
