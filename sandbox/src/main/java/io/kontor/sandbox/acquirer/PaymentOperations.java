package io.kontor.sandbox.acquirer;

import io.kontor.platform.money.Money;
import io.kontor.sandbox.acquirer.Payment.Kind;
import io.kontor.sandbox.acquirer.Payment.Status;
import io.kontor.sandbox.acquirer.PaymentStore.Operation;
import io.kontor.sandbox.support.MagicRefunds;
import io.kontor.sandbox.support.Problem;
import io.kontor.sandbox.support.ResultCodes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a payment later: captures, cancellations, refunds. Each is repeatable by its
 * own reference. Units: minor units. Source: architecture, section 8.
 */
@Service
public class PaymentOperations {

  private static final Logger log = LoggerFactory.getLogger(PaymentOperations.class);

  private final PaymentStore store;
  private final PaymentOutcomes outcomes;
  private final Clock clock;

  PaymentOperations(PaymentStore store, PaymentOutcomes outcomes, Clock clock) {
    this.store = store;
    this.outcomes = outcomes;
    this.clock = clock;
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
            outcomes.finish(payment, "001100");
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
   * Pays money back to where it came from. The payment may be named by its own reference or by that
   * of a capture.
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
          return amount.amount() > left
              ? "005403"
              : MagicRefunds.refusalOf(amount.amount()).orElse(ResultCodes.SUCCESS);
        });
  }

  /** A refund, by its own reference. */
  @Transactional(readOnly = true)
  public Optional<OperationView> findRefund(String reference) {
    return store
        .findOperation(reference)
        .filter(operation -> operation.kind() == Operation.Kind.REFUND)
        .map(PaymentOperations::view);
  }

  private OperationView operation(
      Payment payment,
      String reference,
      Operation.Kind kind,
      Money amount,
      Supplier<String> decision) {
    Optional<Operation> earlier = store.findOperation(reference);
    if (earlier.isPresent()) {
      if (earlier.get().kind() != kind
          || !earlier.get().paymentReference().equals(payment.reference())) {
        throw Problem.wrongState("The reference belongs to another operation.");
      }
      return view(earlier.get());
    }
    String code = decision.get();
    Operation operation =
        new Operation(
            reference, payment.reference(), kind, amount, PaymentOutcomes.statusOf(code), code);
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

  private static OperationView view(Operation operation) {
    return new OperationView(
        operation.reference(),
        operation.status(),
        operation.resultCode(),
        ResultCodes.message(operation.resultCode()),
        operation.amount());
  }

  /** A capture, cancellation or refund as the contract shows it. */
  public record OperationView(
      String reference,
      Status status,
      String resultCode,
      @Nullable String resultMessage,
      Money amount) {}
}
