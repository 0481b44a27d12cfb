package io.kontor.identity.user;

/** The kinds of legal users. */
public enum LegalPersonType {
  BUSINESS,
  ORGANIZATION,
  SOLETRADER,
  PARTNERSHIP
}
