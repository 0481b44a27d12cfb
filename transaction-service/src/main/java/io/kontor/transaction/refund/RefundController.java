package io.kontor.transaction.refund;

import io.kontor.platform.money.Money;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.TransactionProcessor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
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

  /**
   * Refunds a pay-in to the payer, completely or in part. Without amounts everything that is left
   * is refunded.
   */
  @PostMapping("/v2.01/{clientId}/payins/{payInId}/refunds")
  @Requires("refunds:write")
  RefundView ofPayIn(
      @PathVariable String clientId,
      @PathVariable String payInId,
      @Valid @RequestBody PayInRefundRequest request) {
    return RefundView.of(
        refundPayIn.execute(
            new RefundPayIn.Command(
                clientId,
                payInId,
                request.authorId(),
                request.debitedFunds(),
                request.fees(),
                request.reference(),
                request.statementDescriptor(),
                request.tag())),
        details);
  }

  /** Refunds a transfer, completely. The money goes back to the wallet from which it came. */
  @PostMapping("/v2.01/{clientId}/transfers/{transferId}/refunds")
  @Requires("refunds:write")
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

  record PayInRefundRequest(
      @NotBlank String authorId,
      @Nullable Money debitedFunds,
      @Nullable Money fees,
      @Nullable @Size(max = 255) String reference,
      @Nullable @Size(max = 100) String statementDescriptor,
      @Nullable String tag) {}

  record TransferRefundRequest(@NotBlank String authorId, @Nullable String tag) {}
}
