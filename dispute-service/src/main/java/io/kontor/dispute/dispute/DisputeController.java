package io.kontor.dispute.dispute;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
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

  @GetMapping("/v2.01/{clientId}/disputes/{disputeId}")
  @Requires("disputes:read")
  DisputeView read(@PathVariable String clientId, @PathVariable String disputeId) {
    return disputes
        .find(clientId, disputeId)
        .map(DisputeView::of)
        .orElseThrow(() -> ApiException.notFound("Dispute", disputeId));
  }

  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}")
  @Requires("disputes:write")
  DisputeView edit(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @Valid @RequestBody EditDisputeRequest request) {
    return DisputeView.of(submitDispute.tag(clientId, disputeId, request.tag()));
  }

  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}/submit")
  @Requires("disputes:write")
  DisputeView submit(
      @PathVariable String clientId,
      @PathVariable String disputeId,
      @Valid @RequestBody(required = false) @Nullable SubmitDisputeRequest request) {
    return DisputeView.of(
        submitDispute.submit(
            clientId, disputeId, request == null ? null : request.contestedFunds()));
  }

  @PutMapping("/v2.01/{clientId}/disputes/{disputeId}/close")
  @Requires("disputes:write")
  DisputeView close(@PathVariable String clientId, @PathVariable String disputeId) {
    return DisputeView.of(submitDispute.accept(clientId, disputeId));
  }

  @GetMapping("/v2.01/{clientId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> list(
      @PathVariable String clientId, ListFilters filters, PageRequest page) {
    return disputes.list(clientId, null, filters, page).map(DisputeView::of);
  }

  @GetMapping("/v2.01/{clientId}/disputes/pendingsettlement")
  @Requires("disputes:read")
  PagedList<DisputeView> pendingSettlement(
      @PathVariable String clientId, ListFilters filters, PageRequest page) {
    return disputes.pendingSettlement(clientId, filters, page).map(DisputeView::of);
  }

  @GetMapping("/v2.01/{clientId}/users/{userId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      ListFilters filters,
      PageRequest page) {
    return disputes.list(clientId, Disputes.Scope.user(userId), filters, page).map(DisputeView::of);
  }

  @GetMapping("/v2.01/{clientId}/wallets/{walletId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> ofWallet(
      @PathVariable String clientId,
      @PathVariable String walletId,
      ListFilters filters,
      PageRequest page) {
    return disputes
        .list(clientId, Disputes.Scope.wallet(walletId), filters, page)
        .map(DisputeView::of);
  }

  @GetMapping("/v2.01/{clientId}/payins/{payInId}/disputes")
  @Requires("disputes:read")
  PagedList<DisputeView> ofPayIn(
      @PathVariable String clientId,
      @PathVariable String payInId,
      ListFilters filters,
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
