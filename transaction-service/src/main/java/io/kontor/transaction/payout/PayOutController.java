package io.kontor.transaction.payout;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.StepUp;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Result;
import io.kontor.transaction.core.Transaction;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.payout.PayOutDetails.PaymentRef;
import io.kontor.transaction.payout.PayOutFunds.ClientPayOutRequest;
import io.kontor.transaction.payout.PayOutView.FallbackReason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Payouts of users and of the client. Source: contract "Payouts", "Client wallets". */
@RestController
class PayOutController {
  private final PayOutFunds payOutFunds;
  private final TransactionProcessor processor;
  private final TransactionLists lists;
  private final Details details;

  PayOutController(
      PayOutFunds payOutFunds,
      TransactionProcessor processor,
      TransactionLists lists,
      Details details) {
    this.payOutFunds = payOutFunds;
    this.processor = processor;
    this.lists = lists;
    this.details = details;
  }

  /** Reads back a payout whose answer was lost. */
  @Bean
  static ResourceReader payOutReader(Transactions transactions, Details details) {
    return transactions.reader(
        kind -> kind == TransactionKind.PAYOUT, found -> PayOutView.of(found, details));
  }

  /**
   * Pays out to a user's bank account. PayoutModeRequested asks for an instant payout where the
   * bank takes one.
   */
  @PostMapping("/v2.01/{clientId}/payouts/bankwire")
  @Requires("payouts:write")
  @StepUp
  @Audited(AuditAction.PAYOUT_CREATED)
  PayOutView create(@PathVariable String clientId, @Valid @RequestBody PayOutRequest request) {
    return view(payOutFunds.execute(request.command(clientId)));
  }

  /** Asks whether a bank account takes instant payouts. Nothing is stored, and nothing moves. */
  @PostMapping("/v2.01/{clientId}/payouts/reachability")
  @Requires("payouts:read")
  ReachabilityView reachability(
      @PathVariable String clientId, @Valid @RequestBody ReachabilityRequest request) {
    Result reason = payOutFunds.unreachable(request.command(clientId));
    return new ReachabilityView(
        new InstantPayout(
            reason == null,
            reason == null ? null : new FallbackReason(reason.code(), reason.message())));
  }

  /**
   * Pays out from a wallet of the client itself. The money goes to a bank account of the client.
   */
  @PostMapping("/v2.01/{clientId}/clients/payouts")
  @Requires("payouts:write")
  @StepUp
  @Audited(AuditAction.PAYOUT_CREATED)
  PayOutView createForClient(
      @PathVariable String clientId, @Valid @RequestBody ClientPayOutRequest request) {
    return view(payOutFunds.execute(clientId, request));
  }

  /** Reads a payout. ModeApplied tells whether it was instant. */
  @GetMapping({
    "/v2.01/{clientId}/payouts/{payOutId}",
    "/v2.01/{clientId}/payouts/bankwire/{payOutId}"
  })
  @Requires("payouts:read")
  PayOutView read(@PathVariable String clientId, @PathVariable String payOutId) {
    return view(
        processor.require(clientId, payOutId, "PayOut", kind -> kind == TransactionKind.PAYOUT));
  }

  /** Lists the refunds of a payout. They are the returns of the bank. */
  @GetMapping("/v2.01/{clientId}/payouts/{payOutId}/refunds")
  @Requires("payouts:read")
  PagedList<TransactionView> refunds(
      @PathVariable String clientId,
      @PathVariable String payOutId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    processor.require(clientId, payOutId, "PayOut", kind -> kind == TransactionKind.PAYOUT);
    return lists.refunds(clientId, payOutId, filters, page);
  }

  private PayOutView view(Transaction payOut) {
    return PayOutView.of(payOut, details);
  }

  record PayOutRequest(
      @Valid @JsonUnwrapped PayOutFunds.Source source,
      @NotNull Money fees,
      @Valid @JsonUnwrapped PayOutFunds.Destination destination,
      @Nullable PaymentRef paymentRef,
      @Nullable String tag) {

    PayOutFunds.Command command(String clientId) {
      return new PayOutFunds.Command(clientId, source, fees, destination, paymentRef, tag);
    }
  }

  record ReachabilityRequest(
      @Valid @JsonUnwrapped PayOutFunds.Source source,
      @Nullable Money fees,
      @Valid @JsonUnwrapped PayOutFunds.Destination destination) {

    PayOutFunds.Command command(String clientId) {
      Money share = fees == null ? Money.zero(source.debitedFunds().currency()) : fees;
      return new PayOutFunds.Command(clientId, source, share, destination, null, null);
    }
  }

  record ReachabilityView(InstantPayout instantPayout) {}

  /** Contract object InstantPayout; the reason is null when the account can be reached. */
  record InstantPayout(boolean isReachable, @Nullable FallbackReason unreachableReason) {}
}
