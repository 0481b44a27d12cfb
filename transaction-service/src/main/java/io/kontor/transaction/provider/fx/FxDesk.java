package io.kontor.transaction.provider.fx;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Result;
import java.time.Duration;
import java.util.Optional;

/**
 * Changes one currency into another in the outside world. Holding a rate and dealing are repeatable
 * by their reference. Errors: {@code ServiceUnavailableException} when nothing can have happened,
 * {@code OutcomeUnknownException} when a deal may have been made.
 */
public interface FxDesk {
  /** The rate at this moment; empty when the pair is not traded. */
  Optional<Rate> rate(String debitedCurrency, String creditedCurrency);

  /**
   * Holds the rate for a while; empty when the pair is not traded. A held rate that nobody deals at
   * lapses by itself and costs nothing.
   */
  Optional<Rate> hold(
      String reference, String debitedCurrency, String creditedCurrency, Duration duration);

  /**
   * Sells and buys at a held rate, once per held rate.
   *
   * @param hold reference of the held rate
   */
  Deal deal(String reference, String hold, Money sold, Money bought);

  /** The deal under the reference; empty when it never arrived there. */
  Optional<Deal> find(String reference);

  /** The outcome of a deal. */
  sealed interface Deal permits Made, Refused {}

  /** The desk owes what was bought. */
  record Made() implements Deal {}

  /** Nothing was changed. */
  record Refused(Result result) implements Deal {}
}
