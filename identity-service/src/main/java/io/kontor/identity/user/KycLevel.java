package io.kontor.identity.user;

/** How far a user's identity is verified; compliance-service decides. */
public enum KycLevel {
  LIGHT,
  REGULAR
}
