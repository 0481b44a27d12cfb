package io.kontor.identity.user;

/** Whether a user may act. Allowed change: ACTIVE to CLOSED. */
public enum UserStatus {
  ACTIVE,
  CLOSED
}
