package io.kontor.identity.user;

/** The two kinds of users. */
public enum PersonType {
  /** A person. */
  NATURAL,
  /** A company, association or sole trader. */
  LEGAL
}
