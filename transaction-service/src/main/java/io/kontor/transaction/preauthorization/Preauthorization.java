package io.kontor.transaction.preauthorization;

import io.kontor.platform.money.Money;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.ResultCode;
import io.kontor.transaction.life.Life;
import io.kontor.transaction.life.Lived;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An amount reserved on a card. Source: contract "PreAuthorization".
 *
 * @param capturedAmount minor units that captures have taken
 * @param payInId the first capture
 * @param details what a card payment shows, as JSON
 */
record Preauthorization(
    String id,
    String clientId,
    @Nullable String tag,
    Instant creationDate,
    String authorId,
    String cardId,
    Money debitedFunds,
    long capturedAmount,
    boolean multiCapture,
    @Nullable String payInId,
    String details,
    PreauthorizationPhase phase,
    @Nullable Result result,
    @Nullable Instant authorizationDate,
    @Nullable Instant expirationDate,
    Life life)
    implements Lived<Preauthorization> {
  /** How long an amount stays reserved: 6.5 days. Source: contract "PreAuthorization". */
  static final Duration LIFETIME = Duration.ofHours(156);

  /** What can still be taken. */
  Money remainingFunds() {
    return phase.isClosed()
        ? Money.zero(debitedFunds.currency())
        : new Money(debitedFunds.currency(), debitedFunds.amount() - capturedAmount);
  }

  Preauthorization authorized(Instant now) {
    return with(
        change(PreauthorizationPhase.OPEN),
        ResultCode.SUCCESS.result(),
        now,
        now.plus(LIFETIME),
        details,
        life);
  }

  Preauthorization failed(Result refusal) {
    return with(change(PreauthorizationPhase.FAILED), refusal, null, null, details, life);
  }

  Preauthorization at(PreauthorizationPhase other) {
    return with(change(other), result, authorizationDate, expirationDate, details, life);
  }

  Preauthorization withDetails(String json) {
    return with(phase, result, authorizationDate, expirationDate, json, life);
  }

  @Override
  public Preauthorization withLife(Life other) {
    return with(phase, result, authorizationDate, expirationDate, details, other);
  }

  private PreauthorizationPhase change(PreauthorizationPhase to) {
    return PreauthorizationPhase.TRANSITIONS.change(phase, to);
  }

  private Preauthorization with(
      PreauthorizationPhase newPhase,
      @Nullable Result newResult,
      @Nullable Instant authorizedAt,
      @Nullable Instant expiresAt,
      String json,
      Life newLife) {
    return new Preauthorization(
        id,
        clientId,
        tag,
        creationDate,
        authorId,
        cardId,
        debitedFunds,
        capturedAmount,
        multiCapture,
        payInId,
        json,
        newPhase,
        newResult,
        authorizedAt,
        expiresAt,
        newLife);
  }
}
