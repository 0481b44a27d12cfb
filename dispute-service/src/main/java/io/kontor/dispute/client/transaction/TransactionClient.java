package io.kontor.dispute.client.transaction;

import io.kontor.platform.money.Money;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What this service asks transaction-service; each call may be repeated under its reference.
 * Source: docs/architecture.md, "Internal calls".
 */
public interface TransactionClient {

  /** A holder disputes the pay-in: from now on it is not refunded. */
  @PostExchange("/internal/clients/{clientId}/payins/{payInId}/dispute")
  Disputed dispute(@PathVariable String clientId, @PathVariable String payInId);

  /** Debits the disputed amount from the client's CREDIT wallet. */
  @PostExchange("/internal/clients/{clientId}/repudiations")
  TransactionSnapshot repudiate(
      @PathVariable String clientId, @RequestBody RepudiationRequest request);

  /** Gives back what was won. */
  @PostExchange("/internal/clients/{clientId}/repudiation-refunds")
  TransactionSnapshot refund(
      @PathVariable String clientId, @RequestBody RepudiationRefundRequest request);

  /** Refunds of the pay-in that went before, oldest first. */
  record Disputed(List<String> refundIds) {}

  /** Body of a repudiation. */
  record RepudiationRequest(String reference, String disputeId, String payInId, Money amount) {}

  /** Body of a repudiation's refund. */
  record RepudiationRefundRequest(String reference, String repudiationId, Money amount) {}

  /** The part of the answer that matters here. */
  record TransactionSnapshot(String id, String status) {}
}
