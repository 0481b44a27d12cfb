package io.kontor.transaction.transfer;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Many transfers in one call. Source: ADR 0030. */
@RestController
class BulkTransferController {
  private static final String HEADER = "Idempotency-Key";

  private final BulkTransfers bulkTransfers;

  BulkTransferController(BulkTransfers bulkTransfers) {
    this.bulkTransfers = bulkTransfers;
  }

  /**
   * Makes up to 1000 transfers. Each one is checked, made or refused on its own and is answered on
   * its own, in the order of the request; one that is refused does not affect the others, and the
   * order in which they move money is not promised. Each has an IdempotencyKey of its own in the
   * body, and the header Idempotency-Key is refused. Sending the same call again makes nothing
   * twice: transfers that were made are answered as they stand, the others are made now. A transfer
   * with an error of status 400 stores nothing and leaves its key free; 409 means that its key
   * belongs to something else, or to a transfer that is not finished yet; after 503 and 504 send it
   * again. A body that cannot be read is refused as a whole, and so is a call while four others of
   * the client are under way (429).
   */
  @PostMapping("/v2.01/{clientId}/transfers/bulk")
  @Requires("transfers:write")
  @StepUp
  @Audited(AuditAction.TRANSFER_CREATED)
  BulkTransfersView create(
      @PathVariable String clientId,
      @RequestHeader(name = HEADER, required = false) @Nullable String key,
      @Valid @RequestBody BulkTransfersRequest request,
      HttpServletRequest call) {
    if (key != null) {
      throw ApiException.invalid(HEADER, "Each transfer has its own key, in the body.");
    }
    return new BulkTransfersView(bulkTransfers.execute(clientId, call, request.transfers()));
  }

  /** Checked one by one: a wrong one does not affect the others. */
  record BulkTransfersRequest(
      @NotEmpty @Size(max = BulkTransfers.TRANSFERS_MAX) List<BulkTransfer> transfers) {}

  /** The answers, in the order of the request. */
  record BulkTransfersView(List<BulkTransferView> results) {}
}
