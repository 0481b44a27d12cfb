package io.kontor.dispute.client.scheme;

import io.kontor.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The card schemes; each call may be repeated. Source: docs/architecture.md, "The outside world".
 */
public interface SchemeClient {

  /** The present state of the chargeback. */
  @GetExchange("/schemes/chargebacks/{id}")
  Chargeback chargeback(@PathVariable String id);

  /** Contests all or part of it with evidence. */
  @PostExchange("/schemes/chargebacks/{id}/contest")
  Chargeback contest(@PathVariable String id, @RequestBody ContestRequest request);

  /** Accepts it; the body is an empty object. */
  @PostExchange("/schemes/chargebacks/{id}/acceptance")
  Chargeback accept(@PathVariable String id, @RequestBody Map<String, String> empty);

  /** Body of a contest. */
  record ContestRequest(Money amount, List<Evidence> documents) {}

  /** One file of evidence. */
  record Evidence(String type, String fileName) {}

  /** The state of a chargeback at the scheme. */
  enum ChargebackStatus {
    /** Waits for the merchant's answer. */
    OPEN,
    /** Contested; the scheme decides. */
    CONTESTED,
    /** The scheme wants more evidence. */
    REOPENED,
    /** Decided. */
    CLOSED
  }

  /**
   * A chargeback.
   *
   * @param paymentReference our pay-in's id
   * @param disputeType as merchants see it
   * @param result set when CLOSED
   * @param message what the scheme wants, or why it decided so
   */
  record Chargeback(
      String id,
      String paymentReference,
      String disputeType,
      String reasonType,
      Money amount,
      @Nullable Instant deadline,
      ChargebackStatus status,
      @Nullable String result,
      @Nullable String message) {}
}
