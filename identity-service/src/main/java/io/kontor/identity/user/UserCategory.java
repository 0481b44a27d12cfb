package io.kontor.identity.user;

/** What a user may do with money. Source: contract "Users". */
public enum UserCategory {
  /** Pays only; may not receive, be paid out or be verified. */
  PAYER,
  /** Holds money. A user created without a category is one. */
  OWNER,
  /** The client itself; set by the platform only. */
  PLATFORM
}
