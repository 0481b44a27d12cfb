package io.kontor.transaction.payin.preauthorization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.card.CardPaymentOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Deposits and their captures. Source: contract "Deposit preauthorizations (30 days)". */
@RestController
class DepositController {
  private static final PreauthorizationKind KIND = PreauthorizationKind.DEPOSIT;

  private final ReserveFunds reserveFunds;
  private final CapturePreauthorization capturePreauthorization;
  private final PreauthorizationLists lists;
  private final PayInViews payInViews;
  private final Details details;

  DepositController(
      ReserveFunds reserveFunds,
      CapturePreauthorization capturePreauthorization,
      PreauthorizationLists lists,
      PayInViews payInViews,
      Details details) {
    this.reserveFunds = reserveFunds;
    this.capturePreauthorization = capturePreauthorization;
    this.lists = lists;
    this.payInViews = payInViews;
    this.details = details;
  }

  /**
   * Reserves a deposit on a card. It can be captured for up to 30 days; the payer may have to
   * authenticate.
   */
  @PostMapping("/v2.01/{clientId}/deposit-preauthorizations/card/direct")
  @Requires("preauthorizations:write")
  @Audited(AuditAction.DEPOSIT_CREATED)
  DepositView create(@PathVariable String clientId, @Valid @RequestBody DepositRequest request) {
    return view(reserveFunds.execute(request.command(clientId)));
  }

  /** Reads a deposit preauthorization. The second path is the newer name of the same read. */
  @GetMapping({
    "/v2.01/{clientId}/deposit-preauthorizations/{id}",
    "/v2.01/{clientId}/extended-preauthorizations/{id}"
  })
  @Requires("preauthorizations:read")
  DepositView read(@PathVariable String clientId, @PathVariable String id) {
    return view(reserveFunds.read(KIND, clientId, id));
  }

  /**
   * Changes a deposit preauthorization. PaymentStatus CANCELED gives the reserved money back,
   * NO_SHOW_REQUESTED keeps the reservation for a payer who did not come.
   */
  @PutMapping("/v2.01/{clientId}/deposit-preauthorizations/{id}")
  @Requires("preauthorizations:write")
  @Audited(AuditAction.DEPOSIT_EDITED)
  DepositView change(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody ChangePreauthorizationRequest request) {
    return view(reserveFunds.change(KIND, clientId, id, request.paymentStatus(), request.tag()));
  }

  /** Captures a deposit completely. Nothing can be taken from it afterwards. */
  @PostMapping("/v2.01/{clientId}/payins/deposit-preauthorized/direct/full-capture")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView capture(
      @PathVariable String clientId, @Valid @RequestBody DepositCaptureRequest request) {
    return capture(clientId, TransactionKind.DEPOSIT_CAPTURE, request);
  }

  /**
   * Captures a part of a deposit, with a complement to follow. The complement may be more than what
   * is left.
   */
  @PostMapping("/v2.01/{clientId}/payins/deposit-preauthorized/direct/capture-with-complement")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView captureFirst(
      @PathVariable String clientId, @Valid @RequestBody DepositCaptureRequest request) {
    return capture(clientId, TransactionKind.DEPOSIT_FIRST_CAPTURE, request);
  }

  /** Takes the complement of a captured deposit. It can be taken once. */
  @PostMapping("/v2.01/{clientId}/payins/deposit-preauthorized/direct/complement")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView complement(
      @PathVariable String clientId, @Valid @RequestBody DepositCaptureRequest request) {
    return capture(clientId, TransactionKind.DEPOSIT_COMPLEMENT, request);
  }

  /** Lists the captures of a deposit. Captures that failed are listed as well. */
  @GetMapping("/v2.01/{clientId}/deposit-preauthorizations/{id}/transactions")
  @Requires("preauthorizations:read")
  PagedList<TransactionView> captures(
      @PathVariable String clientId,
      @PathVariable String id,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    return lists.captures(reserveFunds.require(KIND, clientId, id), filters, page);
  }

  /** Lists the deposit preauthorizations of a user. Those of all states are listed. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/deposit-preauthorizations")
  @Requires("preauthorizations:read")
  PagedList<DepositView> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PreauthorizationFilters ListFilters filters,
      PageRequest page) {
    return lists.ofUser(KIND, clientId, userId, filters, page).map(this::view);
  }

  /** Lists the deposit preauthorizations of a card. Those of all states are listed. */
  @GetMapping("/v2.01/{clientId}/cards/{cardId}/deposit-preauthorizations")
  @Requires("preauthorizations:read")
  PagedList<DepositView> ofCard(
      @PathVariable String clientId,
      @PathVariable String cardId,
      @PreauthorizationFilters ListFilters filters,
      PageRequest page) {
    return lists.ofCard(KIND, clientId, cardId, filters, page).map(this::view);
  }

  private PayInView capture(String clientId, TransactionKind kind, DepositCaptureRequest request) {
    return payInViews.of(
        capturePreauthorization.execute(
            new CapturePreauthorization.Command(
                clientId, kind, request.depositId(), request.capture(), request.tag())));
  }

  private DepositView view(Preauthorization deposit) {
    return DepositView.of(deposit, details);
  }

  record DepositRequest(
      @NotBlank String authorId,
      @NotNull Money debitedFunds,
      @NotBlank String cardId,
      @Valid @JsonUnwrapped CardPaymentOptions options,
      @Nullable @Size(max = 255) String tag) {

    ReserveFunds.Command command(String clientId) {
      return new ReserveFunds.Command(
          KIND, clientId, authorId, debitedFunds, cardId, false, options.withPayer(), tag);
    }
  }

  record DepositCaptureRequest(
      @Valid @JsonUnwrapped RequestedCapture capture,
      @NotBlank String depositId,
      @Nullable String tag) {}
}
