package io.kontor.webhook.delivery;

import io.kontor.platform.outbound.CallResult;
import io.kontor.platform.outbound.MerchantCaller;
import io.kontor.webhook.WebhookSettings;
import io.kontor.webhook.hook.Hooks;
import io.kontor.webhook.signing.SignedMessages;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one call of a claimed delivery and stores how it ended.
 *
 * <p>A crash between the call and the storing repeats the call; the contract lets receivers expect
 * duplicates. Source: contract "Hooks and events".
 */
@Service
public class DeliverEvent {
  private static final Logger log = LoggerFactory.getLogger(DeliverEvent.class);

  private final MerchantCaller caller;
  private final SignedMessages signedMessages;
  private final Deliveries deliveries;
  private final DeliveryQueue queue;
  private final Hooks hooks;
  private final SuccessfulCalls successfulCalls;
  private final FailureAlerts alerts;
  private final WebhookSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry metrics;

  DeliverEvent(
      MerchantCaller caller,
      SignedMessages signedMessages,
      Deliveries deliveries,
      DeliveryQueue queue,
      Hooks hooks,
      SuccessfulCalls successfulCalls,
      FailureAlerts alerts,
      WebhookSettings settings,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry metrics) {
    this.caller = caller;
    this.signedMessages = signedMessages;
    this.deliveries = deliveries;
    this.queue = queue;
    this.hooks = hooks;
    this.successfulCalls = successfulCalls;
    this.alerts = alerts;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Calls the receiver; returns how that ended. */
  CallResult execute(DeliveryQueue.Claimed claimed) {
    Instant attemptedAt = clock.instant();
    CallResult result =
        switch (claimed.mode()) {
          case NOTIFICATION -> notify(claimed);
          case SIGNED_POST -> post(claimed);
        };
    metrics
        .timer("kontor.webhook.call", "outcome", outcome(claimed, result))
        .record(result.duration());
    Delivery.Attempt attempt =
        new Delivery.Attempt(
            claimed.attempts() + 1,
            attemptedAt,
            result.status(),
            result.error(),
            result.duration().toMillis());
    if (isSuccess(claimed, result)) {
      successfulCalls.store(new SuccessfulCalls.SuccessfulCall(claimed, attempt));
      return result;
    }
    Integer failures = transaction.execute(change -> storeFailure(claimed, attempt, change));
    if (failures != null && failures > 0) {
      boolean outOfUse = failures >= settings.failuresMax();
      if (outOfUse || failures % settings.alertEvery() == 0) {
        alerts.send(claimed, failures, outOfUse);
      }
    }
    return result;
  }

  private CallResult notify(DeliveryQueue.Claimed claimed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("EventType", claimed.eventType());
    parameters.put("RessourceId", claimed.resourceId());
    parameters.put("Date", Long.toString(claimed.eventDate().getEpochSecond()));
    return caller.get(claimed.url(), parameters);
  }

  private CallResult post(DeliveryQueue.Claimed claimed) {
    SignedMessages.SignedMessage message =
        signedMessages.write(
            claimed.messageId(),
            claimed.eventType(),
            claimed.resourceId(),
            claimed.eventDate(),
            claimed.secrets());
    return caller.postJson(claimed.url(), message.headers(), message.body());
  }

  /** The contract's call is accepted with 200 only, a signed one with any 2xx. */
  private static boolean isSuccess(DeliveryQueue.Claimed claimed, CallResult result) {
    return switch (claimed.mode()) {
      case NOTIFICATION -> result.isSuccess();
      case SIGNED_POST -> result.is2xx();
    };
  }

  /** Returns the hook's failures in a row, 0 when this call does not count. */
  private int storeFailure(
      DeliveryQueue.Claimed claimed, Delivery.Attempt attempt, TransactionStatus change) {
    boolean more = attempt.number() <= settings.retryAfter().size();
    Instant now = clock.instant();
    Instant dueAt = more ? now.plus(settings.retryAfter().get(attempt.number() - 1)) : now;
    // The hook is locked first, in the same order as when it is disabled.
    int failures = hooks.recordFailure(claimed.hookId());
    if (!queue.fail(claimed, more, dueAt, attempt)) {
      change.setRollbackOnly(); // another claim counts this call
      return 0;
    }
    if (failures >= settings.failuresMax()) {
      hooks.invalidate(claimed.hookId());
      deliveries.cancelWaiting(claimed.hookId());
      log.atWarn()
          .addKeyValue("hook", claimed.hookId())
          .addKeyValue("client", claimed.clientId())
          .log("Hook disabled after too many failures");
    }
    return failures;
  }

  private static String outcome(DeliveryQueue.Claimed claimed, CallResult result) {
    return isSuccess(claimed, result)
        ? "success"
        : result.status() != null ? "refused" : result.isTimeout() ? "timeout" : "error";
  }
}
