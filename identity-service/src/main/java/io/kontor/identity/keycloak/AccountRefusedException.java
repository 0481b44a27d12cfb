package io.kontor.identity.keycloak;

import org.jspecify.annotations.Nullable;

/** Keycloak refused an update of a person; nothing has changed there. */
public final class AccountRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String field;

  AccountRefusedException(@Nullable String field, String reason, Throwable cause) {
    super(reason, cause);
    this.field = field;
  }

  /** Keycloak's name of what is wrong: email, firstName, …; null when it names none. */
  public @Nullable String field() {
    return field;
  }
}
