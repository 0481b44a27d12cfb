package io.kontor.transaction.directory;

import org.jspecify.annotations.Nullable;

/**
 * What this service knows about a user.
 *
 * @param version of the fact it was taken from
 * @param userCategory PAYER, OWNER, PLATFORM or null
 * @param status ACTIVE, CLOSED or PENDING_USER_ACTION
 * @param inflowsBlocked whether compliance has stopped money coming in
 * @param outflowsBlocked whether compliance has stopped money going out
 */
public record UserSnapshot(
    String id,
    String clientId,
    long version,
    String personType,
    @Nullable String userCategory,
    String status,
    String kycLevel,
    boolean inflowsBlocked,
    boolean outflowsBlocked) {

  /** Whether the user is closed: nothing moves for them any more. */
  public boolean isClosed() {
    return status.equals("CLOSED");
  }

  /** Whether compliance has stopped any of the user's money; then transfers stop as well. */
  public boolean isBlocked() {
    return inflowsBlocked || outflowsBlocked;
  }

  /** Whether the user is not verified. */
  public boolean isLight() {
    return !kycLevel.equals("REGULAR");
  }

  /** Whether the user may only pay. */
  public boolean isPayer() {
    return "PAYER".equals(userCategory);
  }
}
