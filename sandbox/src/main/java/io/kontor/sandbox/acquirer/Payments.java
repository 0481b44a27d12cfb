package io.kontor.sandbox.acquirer;

import io.kontor.sandbox.acquirer.Payment.Channel;
import io.kontor.sandbox.acquirer.Payment.Kind;
import io.kontor.sandbox.acquirer.Payment.SecureMode;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.acquirer.PaymentStore.Operation;
import io.kontor.sandbox.callback.Callbacks;
import io.kontor.sandbox.world.Ids;
import io.kontor.sandbox.world.Money;
import io.kontor.sandbox.world.Problem;
import io.kontor.sandbox.world.ResultCodes;
import io.kontor.sandbox.world.SandboxSettings;
import io.kontor.sandbox.world.TimeBound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes, authenticates and settles payments.
 *
 * <p>Every call is repeatable by its reference. What changes after the answer was given (the payer
 * finished a page, a challenge expired) is told by a {@code payment.updated} callback. Units: minor
 * units. Source: architecture, section 8.
 */
@Service
public class Payments implements TimeBound {

  private static final Logger log = LoggerFactory.getLogger(Payments.class);

  /** The one-time code that the challenge page accepts; it is shown on the page. */
  public static final String CHALLENGE_CODE = "123456";

  private static final int CHALLENGE_ATTEMPTS_MAX = 3;
  private static final int EXPIRED_BATCH = 100;

  private final PaymentStore store;
  private final Cards cards;
  private final Registrations registrations;
  private final Callbacks callbacks;
  private final SandboxSettings settings;
  private final Clock clock;

  Payments(
      PaymentStore store,
      Cards cards,
      Registrations registrations,
      Callbacks callbacks,
      SandboxSettings settings,
      Clock clock) {
    this.store = store;
    this.cards = cards;
    this.registrations = registrations;
    this.callbacks = callbacks;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a merchant's processor asks for with a card that it holds a token of. */
  record PaymentCommand(
      String reference,
      Kind kind,
      String cardToken,
      Money amount,
      SecureMode secureMode,
      @Nullable String returnUrl,
      @Nullable String statementDescriptor,
      @Nullable String culture,
      @Nullable String callbackUrl) {}

  /** What a merchant's processor asks for when the payer types the card into our page. */
  record PageCommand(
      String reference,
      Money amount,
      String returnUrl,
      @Nullable String culture,
      String cardType,
      SecureMode secureMode,
      List<String> methods,
      @Nullable String statementDescriptor,
      @Nullable String callbackUrl) {}

  /** Takes a payment, or starts its challenge. */
  @Transactional
  public PaymentView pay(PaymentCommand command) {
    Optional<Payment> earlier = store.find(command.reference());
    if (earlier.isPresent()) {
      return view(earlier.get());
    }
    Card card = cards.find(command.cardToken()).orElse(null);
    Step step =
        card == null
            ? new Finished("101410")
            : firstStep(card, command.amount(), command.secureMode(), command.returnUrl());
    String resultCode = step instanceof Finished finished ? finished.resultCode() : null;
    Payment payment =
        new Payment(
            command.reference(),
            Ids.hex(16),
            Channel.API,
            command.kind(),
            statusAfter(step),
            resultCode,
            command.amount(),
            command.secureMode(),
            step instanceof Challenge,
            0,
            card == null ? null : card.token(),
            card == null ? "" : card.cardType(),
            List.of(),
            command.returnUrl(),
            command.callbackUrl(),
            command.statementDescriptor(),
            command.culture(),
            null,
            authorizedUntil(command.kind(), resultCode),
            false);
    boolean added = store.add(payment, step instanceof Challenge ? challengeEnd() : null);
    if (!added) {
      // A twin of this request was quicker.
      return view(store.find(command.reference()).orElseThrow());
    }
    if (card != null) {
      cards.markUsed(card.token());
    }
    logChange(payment.reference(), payment.status(), resultCode);
    return view(payment);
  }

  /** Opens a hosted page. */
  @Transactional
  public Payment openPage(PageCommand command) {
    Payment payment =
        new Payment(
            command.reference(),
            Ids.hex(16),
            Channel.PAGE,
            Kind.PAYMENT,
            Status.PENDING,
            "001030",
            command.amount(),
            command.secureMode(),
            false,
            0,
            null,
            command.cardType(),
            command.methods(),
            command.returnUrl(),
            command.callbackUrl(),
            command.statementDescriptor(),
            command.culture(),
            null,
            null,
            false);
    store.add(payment, clock.instant().plus(settings.sandbox().acquirer().pageLifetime()));
    return store.find(command.reference()).orElseThrow();
  }

  /** The payment, by the caller's reference. */
  @Transactional(readOnly = true)
  public Optional<PaymentView> find(String reference) {
    return store.find(reference).map(this::view);
  }

  /**
   * What was really taken by a payment or a capture, by its reference; empty when there is no such
   * money.
   */
  @Transactional(readOnly = true)
  public Optional<Money> moneyTaken(String reference) {
    return store
        .find(reference)
        .filter(payment -> payment.status() == Status.SUCCEEDED && payment.kind() == Kind.PAYMENT)
        .map(Payment::amount)
        .or(() ->
            store
                .findOperation(reference)
                .filter(operation -> operation.kind() == Operation.Kind.CAPTURE)
                .filter(operation -> operation.status() == Status.SUCCEEDED)
                .map(Operation::amount));
  }

  /** The payment behind a payer's page. */
  @Transactional(readOnly = true)
  public Optional<Payment> findByPage(String pageKey) {
    return store.findByPage(pageKey);
  }

  /** The masked card of a payment; null while there is none. */
  @Transactional(readOnly = true)
  public @Nullable String aliasOf(Payment payment) {
    return payment.cardToken() == null
        ? null
        : cards.find(payment.cardToken()).map(Card::alias).orElse(null);
  }

  /** The payer looks at the hosted page. */
  @Transactional
  public void pageOpened(Payment payment) {
    if (payment.status() == Status.PENDING && payment.openedAt() == null) {
      store.opened(payment.reference(), "001032");
    }
  }

  /** The payer typed a card into the hosted page. Answers the payment as it then is. */
  @Transactional
  public Payment payOnPage(String pageKey, CardEntry.Accepted entry) {
    Payment payment = lockPage(pageKey);
    if (payment.status() != Status.PENDING) {
      return payment;
    }
    Card card = cards.add(entry, payment.cardType());
    cards.markUsed(card.token());
    switch (firstStep(card, payment.amount(), payment.secureMode(), payment.returnUrl())) {
      case Challenge _ -> {
        store.challenged(payment.reference(), card.token(), challengeEnd());
        logChange(payment.reference(), Status.CHALLENGE, null);
      }
      case Finished finished -> finish(payment, finished.resultCode(), card.token());
    }
    return lockPage(pageKey);
  }

  /** The payer confirmed a payment method without a card (bank or wallet) on the hosted page. */
  @Transactional
  public Payment payWithoutCard(String pageKey) {
    Payment payment = lockPage(pageKey);
    if (payment.status() == Status.PENDING) {
      String code =
          MagicValues.bankMethodRefusalOf(payment.amount().amount()).orElse(ResultCodes.SUCCESS);
      finish(payment, code, null);
    }
    return lockPage(pageKey);
  }

  /** The payer, or somebody playing one, ends the hosted page without paying. */
  @Transactional
  public Payment endPage(String pageKey, String resultCode) {
    Payment payment = lockPage(pageKey);
    if (payment.status() == Status.PENDING) {
      finish(payment, resultCode, null);
    }
    return lockPage(pageKey);
  }

  /** The holder authenticated, or failed to. */
  @Transactional
  public Payment endChallenge(String pageKey, boolean passed) {
    Payment payment = lockPage(pageKey);
    if (payment.status() == Status.CHALLENGE) {
      String code = passed ? issuerAnswer(payment) : "101301";
      finish(payment, code, payment.cardToken());
    }
    return lockPage(pageKey);
  }

  /** The holder typed a one-time code; the third wrong one fails the authentication. */
  @Transactional
  public Payment enterChallengeCode(String pageKey, @Nullable String code) {
    Payment payment = lockPage(pageKey);
    if (payment.status() != Status.CHALLENGE) {
      return payment;
    }
    if (code != null && CHALLENGE_CODE.equals(code.replace(" ", ""))) {
      return endChallenge(pageKey, true);
    }
    store.challengeAttempted(payment.reference());
    return payment.challengeAttempts() + 1 >= CHALLENGE_ATTEMPTS_MAX
        ? endChallenge(pageKey, false)
        : lockPage(pageKey);
  }

  /** Takes money that was authorized before. */
  @Transactional
  public OperationView capture(String paymentReference, String reference, Money amount) {
    Payment payment = lock(paymentReference);
    return operation(
        payment,
        reference,
        Operation.Kind.CAPTURE,
        amount,
        () -> {
          long left =
              payment.amount().amount() - store.total(payment.reference(), Operation.Kind.CAPTURE);
          boolean authorized =
              payment.kind() == Kind.AUTHORIZATION
                  && payment.status() == Status.SUCCEEDED
                  && !payment.released()
                  && payment.authorizedDueAt() != null
                  && payment.authorizedDueAt().isAfter(clock.instant())
                  && payment.amount().currency().equals(amount.currency());
          if (!authorized) {
            return "101199";
          }
          return amount.amount() > left ? "001505" : ResultCodes.SUCCESS;
        });
  }

  /** Gives up an authorization, or a payment that still waits for its payer. */
  @Transactional
  public OperationView cancel(String paymentReference, String reference) {
    Payment payment = lock(paymentReference);
    return operation(
        payment,
        reference,
        Operation.Kind.CANCELLATION,
        payment.amount(),
        () -> {
          if (payment.open()) {
            finish(payment, "001100", payment.cardToken());
            return ResultCodes.SUCCESS;
          }
          if (payment.kind() == Kind.AUTHORIZATION && payment.status() == Status.SUCCEEDED) {
            store.released(payment.reference());
            return ResultCodes.SUCCESS;
          }
          return "101199";
        });
  }

  /**
   * Pays money back to the card. The payment may be named by its own reference or by that of a
   * capture.
   */
  @Transactional
  public OperationView refund(String paymentReference, String reference, Money amount) {
    Payment payment = lock(paymentReference);
    return operation(
        payment,
        reference,
        Operation.Kind.REFUND,
        amount,
        () -> {
          long taken =
              switch (payment.kind()) {
                case PAYMENT -> payment.amount().amount();
                case AUTHORIZATION -> store.total(payment.reference(), Operation.Kind.CAPTURE);
                case VALIDATION -> 0;
              };
          if (payment.status() != Status.SUCCEEDED
              || taken == 0
              || !payment.amount().currency().equals(amount.currency())) {
            return "001402";
          }
          long left = taken - store.total(payment.reference(), Operation.Kind.REFUND);
          if (left == 0) {
            return "001401";
          }
          return amount.amount() > left ? "005403" : ResultCodes.SUCCESS;
        });
  }

  /** A refund, by its own reference. */
  @Transactional(readOnly = true)
  public Optional<OperationView> findRefund(String reference) {
    return store
        .findOperation(reference)
        .filter(operation -> operation.kind() == Operation.Kind.REFUND)
        .map(Payments::view);
  }

  /** The address of the payer's page that the payment waits for; null when it waits for none. */
  public @Nullable String addressOf(Payment payment) {
    return switch (payment.status()) {
      case PENDING -> settings.sandbox().address("/pay/" + payment.pageKey());
      case CHALLENGE -> settings.sandbox().address("/3ds/" + payment.pageKey());
      case SUCCEEDED, FAILED -> null;
    };
  }

  @Override
  @Transactional
  public void bringForward(Duration by) {
    store.bringForward(by);
    cards.bringForward(by);
    registrations.bringForward(by);
  }

  @Override
  @Transactional
  public void settleDue(Instant now) {
    for (Payment payment : store.lockExpired(now, EXPIRED_BATCH)) {
      String code =
          payment.status() == Status.CHALLENGE
              ? "101304"
              : payment.openedAt() == null ? "001033" : "001034";
      finish(payment, code, payment.cardToken());
    }
  }

  private sealed interface Step {}

  private record Challenge() implements Step {}

  private record Finished(String resultCode) implements Step {}

  private Step firstStep(
      Card card, Money amount, SecureMode secureMode, @Nullable String returnUrl) {
    Instant now = clock.instant();
    if (card.firstUsedAt() == null && card.firstUseDueAt().isBefore(now)) {
      return new Finished("105299");
    }
    if (CardEntry.hasExpired(card.expirationDate(), now)) {
      return new Finished("101105");
    }
    if (card.challenged() || secureMode == SecureMode.FORCE) {
      // Without a way back to the shop nobody can be asked to authenticate.
      return returnUrl == null ? new Finished("101399") : new Challenge();
    }
    return new Finished(issuerAnswer(card, amount));
  }

  private String issuerAnswer(Payment payment) {
    return Optional.ofNullable(payment.cardToken())
        .flatMap(cards::find)
        .map(card -> issuerAnswer(card, payment.amount()))
        .orElse("101410");
  }

  private String issuerAnswer(Card card, Money amount) {
    if (CardEntry.hasExpired(card.expirationDate(), clock.instant())) {
      return "101105";
    }
    if (card.securityCodeRefused()) {
      return "101101";
    }
    return MagicValues.refusalOf(amount.amount()).orElse(ResultCodes.SUCCESS);
  }

  private static Status statusAfter(Step step) {
    return switch (step) {
      case Challenge _ -> Status.CHALLENGE;
      case Finished(String code) ->
          code.equals(ResultCodes.SUCCESS) ? Status.SUCCEEDED : Status.FAILED;
    };
  }

  private Instant challengeEnd() {
    return clock.instant().plus(settings.sandbox().acquirer().challengeLifetime());
  }

  private @Nullable Instant authorizedUntil(Kind kind, @Nullable String resultCode) {
    return kind == Kind.AUTHORIZATION && ResultCodes.SUCCESS.equals(resultCode)
        ? clock.instant().plus(settings.sandbox().acquirer().authorizationLifetime())
        : null;
  }

  private void finish(Payment payment, String resultCode, @Nullable String cardToken) {
    Status status = resultCode.equals(ResultCodes.SUCCESS) ? Status.SUCCEEDED : Status.FAILED;
    store.finished(
        payment.reference(),
        status,
        resultCode,
        cardToken,
        authorizedUntil(payment.kind(), resultCode));
    callbacks.add(
        "payment.updated",
        payment.callbackUrl(),
        view(store.find(payment.reference()).orElseThrow()));
    logChange(payment.reference(), status, resultCode);
  }

  private interface Decision {
    String resultCode();
  }

  private OperationView operation(
      Payment payment, String reference, Operation.Kind kind, Money amount, Decision decision) {
    Optional<Operation> earlier = store.findOperation(reference);
    if (earlier.isPresent()) {
      if (earlier.get().kind() != kind
          || !earlier.get().paymentReference().equals(payment.reference())) {
        throw Problem.wrongState("The reference belongs to another operation.");
      }
      return view(earlier.get());
    }
    String code = decision.resultCode();
    Status status = code.equals(ResultCodes.SUCCESS) ? Status.SUCCEEDED : Status.FAILED;
    Operation operation = new Operation(reference, payment.reference(), kind, amount, status, code);
    store.addOperation(operation);
    log.atInfo()
        .addKeyValue("payment", payment.reference())
        .addKeyValue("operation", kind)
        .addKeyValue("result", code)
        .log("Operation answered");
    return view(operation);
  }

  private Payment lock(String reference) {
    return store
        .lock(reference)
        .or(() ->
            store
                .findOperation(reference)
                .filter(operation -> operation.kind() == Operation.Kind.CAPTURE)
                .flatMap(operation -> store.lock(operation.paymentReference())))
        .orElseThrow(() -> Problem.notFound("The payment"));
  }

  private Payment lockPage(String pageKey) {
    return store.lockByPage(pageKey).orElseThrow(() -> Problem.notFound("The page"));
  }

  private PaymentView view(Payment payment) {
    Card.View card =
        payment.cardToken() == null
            ? null
            : cards.find(payment.cardToken()).map(Card::view).orElse(null);
    return new PaymentView(
        payment.reference(),
        payment.status(),
        payment.resultCode(),
        ResultCodes.message(payment.resultCode()),
        addressOf(payment),
        payment.challengeNeeded(),
        payment.amount(),
        card);
  }

  private static OperationView view(Operation operation) {
    return new OperationView(
        operation.reference(),
        operation.status(),
        operation.resultCode(),
        ResultCodes.message(operation.resultCode()),
        operation.amount());
  }

  private static void logChange(String reference, Status status, @Nullable String resultCode) {
    log.atInfo()
        .addKeyValue("payment", reference)
        .addKeyValue("status", status)
        .addKeyValue("result", resultCode)
        .log("Payment changed");
  }

  /**
   * The payment as the contract shows it.
   *
   * @param redirectUrl where the payer has to go; null when nobody waits for them
   */
  public record PaymentView(
      String reference,
      Status status,
      @Nullable String resultCode,
      @Nullable String resultMessage,
      @Nullable String redirectUrl,
      boolean secureModeNeeded,
      Money amount,
      Card.@Nullable View card) {}

  /** A capture, cancellation or refund as the contract shows it. */
  public record OperationView(
      String reference,
      Status status,
      String resultCode,
      @Nullable String resultMessage,
      Money amount) {}
}
