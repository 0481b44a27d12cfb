package io.kontor.reporting.overview;

import io.kontor.platform.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work to do and how business goes. Parts the caller may not see are null, or missing from the
 * lists.
 *
 * @param fees balances of the client's fee wallets, per currency
 * @param repudiation balances of the client's repudiation (credit) wallets; may be negative
 * @param volume the last thirty days (UTC), oldest first; days without business are left out
 * @param asOf up to when events are taken in
 */
record Overview(
    List<Money> fees,
    List<Money> repudiation,
    Compliance compliance,
    Payouts payouts,
    Disputes disputes,
    List<Volume> volume,
    Instant asOf) {

  /**
   * The blocks of a user.
   *
   * @param documentsRefused in the last thirty days
   */
  record Compliance(
      @Nullable Long documentsRefused,
      @Nullable Long documentsPending,
      @Nullable Long usersBlocked) {}

  /**
   * Payouts that did not arrive, or not yet.
   *
   * @param failed in the last thirty days
   * @param returned by the bank after execution, in the last thirty days
   */
  record Payouts(@Nullable Long failed, @Nullable Long returned, @Nullable Long pending) {}

  /**
   * Disputes that wait for the client.
   *
   * @param toSettle closed, and what was lost is not yet taken from the user's wallet
   * @param nextDeadline the nearest date by which the client must act, or null
   */
  record Disputes(
      @Nullable Long pendingClient, @Nullable Long toSettle, @Nullable Instant nextDeadline) {}

  /** Succeeded amounts of a day in minor units. */
  record Volume(
      String currency,
      String day,
      @Nullable Long payIns,
      @Nullable Long payOuts,
      @Nullable Long refunds) {}
}
