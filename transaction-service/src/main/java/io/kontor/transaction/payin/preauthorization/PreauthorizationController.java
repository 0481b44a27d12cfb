package io.kontor.transaction.payin.preauthorization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.idempotency.ResourceReader;
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
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Preauthorizations and their captures. Source: contract "Preauthorizations (7 days)". */
@RestController
class PreauthorizationController {
  private static final PreauthorizationKind KIND = PreauthorizationKind.CARD;

  private final ReserveFunds reserveFunds;
  private final CapturePreauthorization capturePreauthorization;
  private final PreauthorizationLists lists;
  private final PayInViews payInViews;
  private final Details details;

  PreauthorizationController(
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

  /** Reads back a preauthorization or a deposit whose answer was lost. */
  @Bean
  static ResourceReader preauthorizationReader(
      Preauthorizations preauthorizations, Details details) {
    return (clientId, id) ->
        preauthorizations
            .find(clientId, id)
            .map(found ->
                switch (found.kind()) {
                  case CARD -> PreauthorizationView.of(found, details);
                  case DEPOSIT -> DepositView.of(found, details);
                });
  }

  /**
   * Reserves money on a card. It can be captured for seven days; the payer may have to
   * authenticate.
   */
  @PostMapping("/v2.01/{clientId}/preauthorizations/card/direct")
  @Requires("preauthorizations:write")
  @Audited(AuditAction.PREAUTHORIZATION_CREATED)
  PreauthorizationView create(
      @PathVariable String clientId, @Valid @RequestBody PreauthorizationRequest request) {
    return view(reserveFunds.execute(request.command(clientId)));
  }

  /** Reads a preauthorization. RemainingFunds is what can still be captured. */
  @GetMapping("/v2.01/{clientId}/preauthorizations/{id}")
  @Requires("preauthorizations:read")
  PreauthorizationView read(@PathVariable String clientId, @PathVariable String id) {
    return view(reserveFunds.read(KIND, clientId, id));
  }

  /**
   * Cancels a preauthorization or changes its Tag. PaymentStatus CANCELED gives what remains back
   * to the payer.
   */
  @PutMapping("/v2.01/{clientId}/preauthorizations/{id}")
  @Requires("preauthorizations:write")
  @Audited(AuditAction.PREAUTHORIZATION_EDITED)
  PreauthorizationView change(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody ChangePreauthorizationRequest request) {
    return view(reserveFunds.change(KIND, clientId, id, request.paymentStatus(), request.tag()));
  }

  /**
   * Captures a preauthorization, completely or in part. What was not captured remains until it
   * expires.
   */
  @PostMapping("/v2.01/{clientId}/payins/preauthorized/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView capture(@PathVariable String clientId, @Valid @RequestBody CaptureRequest request) {
    return payInViews.of(
        capturePreauthorization.execute(
            new CapturePreauthorization.Command(
                clientId,
                TransactionKind.PREAUTHORIZED_DIRECT,
                request.preauthorizationId(),
                request.capture(),
                request.tag())));
  }

  /** Lists the captures of a preauthorization. Captures that failed are listed as well. */
  @GetMapping("/v2.01/{clientId}/preauthorizations/{id}/transactions")
  @Requires("preauthorizations:read")
  PagedList<TransactionView> captures(
      @PathVariable String clientId,
      @PathVariable String id,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    return lists.captures(reserveFunds.require(KIND, clientId, id), filters, page);
  }

  /** Lists the preauthorizations of a user. Those of all states are listed. */
  @GetMapping("/v2.01/{clientId}/users/{userId}/preauthorizations")
  @Requires("preauthorizations:read")
  PagedList<PreauthorizationView> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      @PreauthorizationFilters ListFilters filters,
      PageRequest page) {
    return lists.ofUser(KIND, clientId, userId, filters, page).map(this::view);
  }

  /** Lists the preauthorizations of a card. Those of all states are listed. */
  @GetMapping("/v2.01/{clientId}/cards/{cardId}/preauthorizations")
  @Requires("preauthorizations:read")
  PagedList<PreauthorizationView> ofCard(
      @PathVariable String clientId,
      @PathVariable String cardId,
      @PreauthorizationFilters ListFilters filters,
      PageRequest page) {
    return lists.ofCard(KIND, clientId, cardId, filters, page).map(this::view);
  }

  private PreauthorizationView view(Preauthorization preauthorization) {
    return PreauthorizationView.of(preauthorization, details);
  }

  record PreauthorizationRequest(
      @NotBlank String authorId,
      @NotNull Money debitedFunds,
      @NotBlank String cardId,
      @Nullable Boolean multiCapture,
      @Valid @JsonUnwrapped CardPaymentOptions options,
      @Nullable @Size(max = 255) String tag) {

    ReserveFunds.Command command(String clientId) {
      return new ReserveFunds.Command(
          KIND,
          clientId,
          authorId,
          debitedFunds,
          cardId,
          Boolean.TRUE.equals(multiCapture),
          options,
          tag);
    }
  }

  record CaptureRequest(
      @Valid @JsonUnwrapped RequestedCapture capture,
      @NotBlank String preauthorizationId,
      @Nullable String tag) {}
}
