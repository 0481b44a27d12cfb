package io.kontor.platform.security;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;

/**
 * The right to see personal data in full. It comes beside the permission of the object: it opens
 * nothing by itself. Source: ADR 0037.
 */
public final class PersonalDataRight {
  /** The permission. */
  public static final String PERMISSION = "personaldata:read";

  private PersonalDataRight() {}

  /** Whether the caller of the running request has it; nobody has it where no caller is known. */
  public static boolean isHeld() {
    return Callers.find().filter(caller -> caller.may(PERMISSION)).isPresent();
  }

  /** Errors: FORBIDDEN when the caller does not have it. */
  public static void require() {
    if (!isHeld()) {
      throw ApiException.of(ErrorCode.FORBIDDEN);
    }
  }
}
