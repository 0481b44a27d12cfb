package io.kontor.transaction.repudiation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Nature;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionSnapshot;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.core.Type;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Repudiations and settlement transfers. Source: contract "Disputes, repudiations, settlement". */
@RestController
class RepudiationController {
  private final Repudiate repudiate;
  private final SettleRepudiation settleRepudiation;
  private final TransactionProcessor processor;
  private final TransactionLists lists;
  private final Details details;

  RepudiationController(
      Repudiate repudiate,
      SettleRepudiation settleRepudiation,
      TransactionProcessor processor,
      TransactionLists lists,
      Details details) {
    this.repudiate = repudiate;
    this.settleRepudiation = settleRepudiation;
    this.processor = processor;
    this.lists = lists;
    this.details = details;
  }

  /** Reads back a settlement whose answer was lost. */
  @Bean
  static ResourceReader settlementReader(Transactions transactions) {
    return transactions.reader(kind -> kind == TransactionKind.SETTLEMENT, SettlementView::of);
  }

  /** A holder disputes the pay-in; it is not refunded any more. */
  @PostMapping("/internal/clients/{clientId}/payins/{payInId}/dispute")
  @RequiresScope("repudiations:write")
  Disputed dispute(@PathVariable String clientId, @PathVariable String payInId) {
    return new Disputed(
        repudiate.dispute(clientId, payInId).stream().map(Transaction::id).toList());
  }

  @PostMapping("/internal/clients/{clientId}/repudiations")
  @RequiresScope("repudiations:write")
  TransactionSnapshot repudiate(
      @PathVariable String clientId, @Valid @RequestBody RepudiationRequest request) {
    return TransactionSnapshot.of(
        repudiate.repudiate(
            clientId,
            request.reference(),
            request.disputeId(),
            request.payInId(),
            request.amount()),
        details);
  }

  @PostMapping("/internal/clients/{clientId}/repudiation-refunds")
  @RequiresScope("repudiations:write")
  TransactionSnapshot giveBack(
      @PathVariable String clientId, @Valid @RequestBody RepudiationRefundRequest request) {
    return TransactionSnapshot.of(
        repudiate.giveBack(
            clientId, request.reference(), request.repudiationId(), request.amount()),
        details);
  }

  /** Reads a repudiation. It is the money that a dispute took from your platform. */
  @GetMapping("/v2.01/{clientId}/repudiations/{repudiationId}")
  @Requires("disputes:read")
  RepudiationView read(@PathVariable String clientId, @PathVariable String repudiationId) {
    return RepudiationView.of(require(clientId, repudiationId));
  }

  /** Lists the refunds of a repudiation. They give back what was settled when a dispute was won. */
  @GetMapping("/v2.01/{clientId}/repudiations/{repudiationId}/refunds")
  @Requires("disputes:read")
  PagedList<TransactionView> refunds(
      @PathVariable String clientId,
      @PathVariable String repudiationId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    require(clientId, repudiationId);
    return lists.refunds(clientId, repudiationId, filters, page);
  }

  /**
   * Settles a repudiation. The money is taken from a wallet of the user who got the disputed
   * pay-in.
   */
  @PostMapping("/v2.01/{clientId}/repudiations/{repudiationId}/settlementtransfer")
  @Requires("disputes:write")
  @StepUp
  @Audited(AuditAction.SETTLEMENT_CREATED)
  SettlementView settle(
      @PathVariable String clientId,
      @PathVariable String repudiationId,
      @Valid @RequestBody SettlementRequest request) {
    return SettlementView.of(
        settleRepudiation.execute(
            clientId,
            repudiationId,
            request.authorId(),
            request.debitedFunds(),
            request.fees(),
            request.tag()));
  }

  /** Reads a settlement transfer. It names the repudiation that it settles. */
  @GetMapping("/v2.01/{clientId}/settlements/{settlementId}")
  @Requires("disputes:read")
  SettlementView settlement(@PathVariable String clientId, @PathVariable String settlementId) {
    return SettlementView.of(
        processor.require(
            clientId,
            settlementId,
            "SettlementTransfer",
            kind -> kind == TransactionKind.SETTLEMENT));
  }

  private Transaction require(String clientId, String repudiationId) {
    return processor.require(
        clientId, repudiationId, "Repudiation", kind -> kind == TransactionKind.REPUDIATION);
  }

  /**
   * A pay-in that is disputed now.
   *
   * @param refundIds refunds that went before, oldest first
   */
  record Disputed(List<String> refundIds) {}

  record RepudiationRequest(
      @NotBlank @Size(max = 200) String reference,
      @NotBlank String disputeId,
      @NotBlank String payInId,
      @NotNull Money amount) {}

  record RepudiationRefundRequest(
      @NotBlank @Size(max = 200) String reference,
      @NotBlank String repudiationId,
      @NotNull Money amount) {}

  record SettlementRequest(
      @NotBlank String authorId,
      @NotNull Money debitedFunds,
      @NotNull Money fees,
      @Nullable String tag) {}

  /** Contract object Repudiation. */
  record RepudiationView(
      @JsonUnwrapped TransactionView transaction,
      String initialTransactionId,
      Type initialTransactionType,
      Nature initialTransactionNature,
      @Nullable String disputeId) {
    static RepudiationView of(Transaction repudiation) {
      TransactionKind initialKind = Objects.requireNonNull(repudiation.links().initialKind());
      return new RepudiationView(
          TransactionView.of(repudiation),
          Objects.requireNonNull(repudiation.links().initialTransactionId()),
          initialKind.type(),
          initialKind.nature(),
          repudiation.links().disputeId());
    }
  }

  /** Contract object SettlementTransfer. */
  record SettlementView(
      @JsonUnwrapped TransactionView transaction, @Nullable String repudiationId) {
    static SettlementView of(Transaction settlement) {
      return new SettlementView(TransactionView.of(settlement), settlement.links().repudiationId());
    }
  }
}
