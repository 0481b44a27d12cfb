package io.kontor.sandbox.acquirer;

import io.kontor.sandbox.acquirer.Payment.Kind;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.support.ResultCodes;
import io.kontor.sandbox.support.SandboxSettings;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How payments end, which callbacks report it, and how they are shown. */
@Component
class PaymentOutcomes {

  private static final Logger log = LoggerFactory.getLogger(PaymentOutcomes.class);

  private final PaymentStore store;
  private final Cards cards;
  private final Callbacks callbacks;
  private final SandboxSettings settings;
  private final Clock clock;

  PaymentOutcomes(
      PaymentStore store, Cards cards, Callbacks callbacks, SandboxSettings settings, Clock clock) {
    this.store = store;
    this.cards = cards;
    this.callbacks = callbacks;
    this.settings = settings;
    this.clock = clock;
  }

  /** Ends a payment after its answer was sent, and sends a callback. */
  void finish(
      Payment payment, String resultCode, @Nullable String cardToken, @Nullable Payer payer) {
    store.finished(
        payment.reference(),
        statusOf(resultCode),
        resultCode,
        cardToken,
        payer,
        authorizedUntil(payment.kind(), resultCode));
    callbacks.add(
        "payment.updated",
        payment.callbackUrl(),
        view(store.find(payment.reference()).orElseThrow()));
    changed(payment.reference(), statusOf(resultCode), resultCode);
  }

  /** Ends a payment; its card, if it has one, stays. */
  void finish(Payment payment, String resultCode) {
    finish(payment, resultCode, payment.cardToken(), null);
  }

  /** The status that goes with a final code. */
  static Status statusOf(String resultCode) {
    return resultCode.equals(ResultCodes.SUCCESS) ? Status.SUCCEEDED : Status.FAILED;
  }

  /** When an authorization ends; null for anything else. */
  @Nullable Instant authorizedUntil(Kind kind, @Nullable String resultCode) {
    return kind == Kind.AUTHORIZATION && ResultCodes.SUCCESS.equals(resultCode)
        ? clock.instant().plus(settings.sandbox().acquirer().authorizationLifetime())
        : null;
  }

  /** The end of a challenge that begins now. */
  Instant challengeEnd() {
    return clock.instant().plus(settings.sandbox().acquirer().challengeLifetime());
  }

  /** The address of the payer's page that the payment waits for; null when it waits for none. */
  @Nullable String addressOf(Payment payment) {
    return switch (payment.status()) {
      case PENDING -> settings.sandbox().address("/pay/" + payment.pageKey());
      case CHALLENGE -> settings.sandbox().address("/3ds/" + payment.pageKey());
      case SUCCEEDED, FAILED -> null;
    };
  }

  /** The payment as others see it. */
  PaymentView view(Payment payment) {
    String token = payment.cardToken();
    return new PaymentView(
        payment.reference(),
        payment.status(),
        payment.resultCode(),
        ResultCodes.message(payment.resultCode()),
        addressOf(payment),
        payment.challengeNeeded(),
        payment.amount(),
        token == null ? null : cards.find(token).map(Card::view).orElse(null),
        payment.payer());
  }

  /** Writes a change to the log. */
  static void changed(String reference, Status status, @Nullable String resultCode) {
    log.atInfo()
        .addKeyValue("payment", reference)
        .addKeyValue("status", status)
        .addKeyValue("result", resultCode)
        .log("Payment changed");
  }
}
