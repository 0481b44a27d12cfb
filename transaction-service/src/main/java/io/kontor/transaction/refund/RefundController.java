package io.kontor.transaction.refund;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.refund.RefundPayIn.PayInRefundRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Refunds of pay-ins and transfers; reads refunds of any origin. Source: contract "Refund". */
@RestController
class RefundController {
  private final RefundPayIn refundPayIn;
  private final RefundTransfer refundTransfer;
  private final TransactionProcessor processor;
  private final Details details;

  RefundController(
      RefundPayIn refundPayIn,
      RefundTransfer refundTransfer,
      TransactionProcessor processor,
      Details details) {
    this.refundPayIn = refundPayIn;
    this.refundTransfer = refundTransfer;
    this.processor = processor;
    this.details = details;
  }

  /** Reads back a refund whose answer was lost. */
  @Bean
  static ResourceReader refundReader(Transactions transactions, Details details) {
    return transactions.reader(
        kind -> kind.nature() == Nature.REFUND, found -> RefundView.of(found, details));
  }

  /**
   * Refunds a pay-in to the payer, completely or in part. Without amounts everything that is left
   * is refunded.
   */
  @PostMapping("/v2.01/{clientId}/payins/{payInId}/refunds")
  @Requires("refunds:write")
  @StepUp
  @Audited(AuditAction.REFUND_CREATED)
  RefundView ofPayIn(
      @PathVariable String clientId,
      @PathVariable String payInId,
      @Valid @RequestBody PayInRefundRequest request) {
    return RefundView.of(refundPayIn.execute(clientId, payInId, request), details);
  }

  /** Refunds a transfer, completely. The money goes back to the wallet from which it came. */
  @PostMapping("/v2.01/{clientId}/transfers/{transferId}/refunds")
  @Requires("refunds:write")
  @StepUp
  @Audited(AuditAction.REFUND_CREATED)
  RefundView ofTransfer(
      @PathVariable String clientId,
      @PathVariable String transferId,
      @Valid @RequestBody TransferRefundRequest request) {
    return RefundView.of(
        refundTransfer.execute(clientId, transferId, request.authorId(), request.tag()), details);
  }

  /** Reads a refund. It names the transaction that was refunded, and why. */
  @GetMapping("/v2.01/{clientId}/refunds/{refundId}")
  @Requires("refunds:read")
  RefundView read(@PathVariable String clientId, @PathVariable String refundId) {
    return RefundView.of(
        processor.require(clientId, refundId, "Refund", kind -> kind.nature() == Nature.REFUND),
        details);
  }

  record TransferRefundRequest(@NotBlank String authorId, @Nullable String tag) {}
}
