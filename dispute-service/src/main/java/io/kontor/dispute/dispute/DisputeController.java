package io.kontor.dispute.dispute;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.Filter;
import io.kontor.platform.web.ListFilters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Disputes on the merchant API. Source: contract "Disputes, repudiations, settlement". */
@RestController
class DisputeController {
  private final Disputes disputes;
  private final SubmitDispute submitDispute;

  DisputeController(Disputes disputes, SubmitDispute submitDispute) {
    this.disputes = disputes;
    this.submitDispute = submitDispute;
  }

  /** Reads a dispute. It shows how much is disputed, why, and until when it can be contested. */
  @GetMapping("/v2.01/{clientId}/disputes/{disputeId}")
  @Requires("disputes:read")
  DisputeView read(@PathVariable String clientId, @PathVariable String disputeId) {
    return disputes
        .find(clientId, disputeId)
        .map(DisputeView::of)
        .orElseThrow(() -> ApiException.notFound("Dispute", disputeId));
  }

  /** Changes the Tag of a dispute. It can be changed in every state. */
  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}")
  @Requires("disputes:write")
  @Audited(AuditAction.DISPUTE_EDITED)
  DisputeView edit(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @Valid @RequestBody EditDisputeRequest request) {
    return DisputeView.of(submitDispute.tag(clientId, disputeId, request.tag()));
  }

  /**
   * Contests a dispute. ContestedFunds is the whole disputed amount or a part of it; evidence must
   * have been handed in first.
   */
  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}/submit")
  @Requires("disputes:write")
  @Audited(AuditAction.DISPUTE_SUBMITTED)
  DisputeView submit(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @Valid @RequestBody(required = false) @Nullable SubmitDisputeRequest request) {
    return DisputeView.of(
        submitDispute.submit(
            clientId, disputeId, request == null ? null : request.contestedFunds()));
  }

  /** Accepts a dispute. The disputed amount stays with the payer; this cannot be undone. */
  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}/close")
  @Requires("disputes:write")
  @Audited(AuditAction.DISPUTE_CLOSED)
  DisputeView close(@PathVariable String clientId, @PathVariable String disputeId) {
    return DisputeView.of(submitDispute.accept(clientId, disputeId));
  }

  /** Lists the disputes of the client. Disputes of all states are listed. */
  @GetMapping("/v2.01/{clientId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> list(
      @PathVariable String clientId, @DisputeFilters ListFilters filters, PageRequest page) {
    return disputes.list(clientId, null, filters, page).map(DisputeView::of);
  }

  /**
   * Lists the lost disputes that are not settled yet. Each waits for a settlement transfer of its
   * repudiation.
   */
  @GetMapping("/v2.01/{clientId}/disputes/pendingsettlement")
  @Requires("disputes:read")
  PagedList<DisputeView> pendingSettlement(
      @PathVariable String clientId,
      @Filter(name = "DisputeType", type = DisputeType.class) @Filter.Period ListFilters filters,
      PageRequest page) {
    return disputes.pendingSettlement(clientId, filters, page).map(DisputeView::of);
  }

  /** Lists the disputes of a user. They are those of pay-ins whose author the user is. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @DisputeFilters ListFilters filters,
      PageRequest page) {
    return disputes.list(clientId, Disputes.Scope.user(userId), filters, page).map(DisputeView::of);
  }

  /** Lists the disputes of a wallet. They are those of pay-ins that credited the wallet. */
  @GetMapping("/v2.01/{clientId}/wallets/{walletId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> ofWallet(
      @PathVariable String clientId,
      @PathVariable String walletId,
      @DisputeFilters ListFilters filters,
      PageRequest page) {
    return disputes
        .list(clientId, Disputes.Scope.wallet(walletId), filters, page)
        .map(DisputeView::of);
  }

  /** Lists the disputes of a pay-in. A pay-in may be disputed more than once. */
  @GetMapping("/v2.01/{clientId}/payins/{payInId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> ofPayIn(
      @PathVariable String clientId,
      @PathVariable String payInId,
      @DisputeFilters ListFilters filters,
      PageRequest page) {
    return disputes
        .list(clientId, Disputes.Scope.payIn(payInId), filters, page)
        .map(DisputeView::of);
  }

  record EditDisputeRequest(@Nullable @Size(max = 255) String tag) {}

  record SubmitDisputeRequest(@Nullable Money contestedFunds) {}

  /** Contract object Dispute. */
  record DisputeView(
      String id,
      @Nullable String tag,
      Instant creationDate,
      String initialTransactionId,
      String initialTransactionType,
      String initialTransactionNature,
      DisputeType disputeType,
      @Nullable Instant contestDeadlineDate,
      Money disputedFunds,
      @Nullable Money contestedFunds,
      DisputeStatus status,
      @Nullable String statusMessage,
      DisputeReasonView disputeReason,
      @Nullable DisputeResult resultCode,
      @Nullable String resultMessage,
      @Nullable String repudiationId,
      @Nullable Instant closedDate) {
    static DisputeView of(Dispute dispute) {
      Dispute.Progress progress = dispute.progress();
      return new DisputeView(
          dispute.id(),
          dispute.tag(),
          dispute.creationDate(),
          dispute.payInId(),
          "PAYIN",
          "REGULAR",
          dispute.type(),
          dispute.deadline(),
          dispute.disputedFunds(),
          progress.contestedFunds(),
          progress.status(),
          progress.statusMessage(),
          new DisputeReasonView(dispute.reasonType(), null),
          progress.result(),
          progress.resultMessage(),
          dispute.repudiationId(),
          progress.closedDate());
    }
  }

  /** Contract object DisputeReason. */
  record DisputeReasonView(
      DisputeReasonType disputeReasonType, @Nullable String disputeReasonMessage) {}
}
