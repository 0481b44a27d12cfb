package io.kontor.transaction.preauthorization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.sql.ListQuery;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.card.CardForPayment;
import io.kontor.transaction.copies.LocalCopies;
import io.kontor.transaction.core.Details;
import io.kontor.transaction.core.Status;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.CardPaymentOptions;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.PayerData.BrowserInfo;
import io.kontor.transaction.payin.PayerData.Person;
import io.kontor.transaction.preauthorization.PreauthorizationPhase.PaymentStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Preauthorizations and their captures. Source: contract "Preauthorizations (7 days)". */
@RestController
class PreauthorizationController {
  private final ReserveFunds reserveFunds;
  private final CapturePreauthorization capturePreauthorization;
  private final Preauthorizations preauthorizations;
  private final LocalCopies copies;
  private final CardForPayment cards;
  private final TransactionLists lists;
  private final PayInViews payInViews;
  private final Details details;

  PreauthorizationController(
      ReserveFunds reserveFunds,
      CapturePreauthorization capturePreauthorization,
      Preauthorizations preauthorizations,
      LocalCopies copies,
      CardForPayment cards,
      TransactionLists lists,
      PayInViews payInViews,
      Details details) {
    this.reserveFunds = reserveFunds;
    this.capturePreauthorization = capturePreauthorization;
    this.preauthorizations = preauthorizations;
    this.copies = copies;
    this.cards = cards;
    this.lists = lists;
    this.payInViews = payInViews;
    this.details = details;
  }

  @PostMapping("/v2.01/{clientId}/preauthorizations/card/direct")
  @Requires("preauthorizations:write")
  PreauthorizationView create(
      @PathVariable String clientId, @Valid @RequestBody PreauthorizationRequest request) {
    return view(reserveFunds.execute(request.command(clientId)));
  }

  @GetMapping("/v2.01/{clientId}/preauthorizations/{id}")
  @Requires("preauthorizations:read")
  PreauthorizationView read(@PathVariable String clientId, @PathVariable String id) {
    return view(reserveFunds.require(clientId, id));
  }

  @PutMapping("/v2.01/{clientId}/preauthorizations/{id}")
  @Requires("preauthorizations:write")
  PreauthorizationView close(
      @PathVariable String clientId,
      @PathVariable String id,
      @Valid @RequestBody ClosePreauthorizationRequest request) {
    return view(
        switch (request.paymentStatus()) {
          case CANCELED -> reserveFunds.cancel(clientId, id);
          case VALIDATED -> reserveFunds.validate(clientId, id);
          case WAITING, EXPIRED ->
              throw ApiException.invalid("PaymentStatus", "Only CANCELED or VALIDATED can be set.");
        });
  }

  @PostMapping("/v2.01/{clientId}/payins/preauthorized/direct")
  @Requires("payins:write")
  PayInView capture(@PathVariable String clientId, @Valid @RequestBody CaptureRequest request) {
    return payInViews.of(
        capturePreauthorization.execute(
            new CapturePreauthorization.Command(
                clientId,
                request.authorId(),
                request.creditedUserId(),
                request.creditedWalletId(),
                request.debitedFunds(),
                request.fees(),
                request.preauthorizationId(),
                request.tag())));
  }

  @GetMapping("/v2.01/{clientId}/preauthorizations/{id}/transactions")
  @Requires("preauthorizations:read")
  PagedList<TransactionView> captures(
      @PathVariable String clientId,
      @PathVariable String id,
      ListFilters filters,
      PageRequest page) {
    reserveFunds.require(clientId, id);
    return lists.list(
        clientId, query -> query.where("preauthorization_id = :p", "p", id), filters, page);
  }

  @GetMapping("/v2.01/{clientId}/users/{userId}/preauthorizations")
  @Requires("preauthorizations:read")
  PagedList<PreauthorizationView> ofUser(
      @PathVariable String clientId,
      @PathVariable String userId,
      ListFilters filters,
      PageRequest page) {
    if (copies.user(clientId, userId).isEmpty()) {
      throw ApiException.notFound("User", userId);
    }
    return list(clientId, query -> query.where("author_id = :user", "user", userId), filters, page);
  }

  @GetMapping("/v2.01/{clientId}/cards/{cardId}/preauthorizations")
  @Requires("preauthorizations:read")
  PagedList<PreauthorizationView> ofCard(
      @PathVariable String clientId,
      @PathVariable String cardId,
      ListFilters filters,
      PageRequest page) {
    if (!cards.exists(clientId, cardId)) {
      throw ApiException.notFound("Card", cardId);
    }
    return list(clientId, query -> query.where("card_id = :card", "card", cardId), filters, page);
  }

  private PagedList<PreauthorizationView> list(
      String clientId, UnaryOperator<ListQuery> scope, ListFilters filters, PageRequest page) {
    return preauthorizations
        .list(
            clientId,
            query ->
                scope
                    .apply(query)
                    .in("status", "statuses", filters.values("Status", Status.class))
                    .in("result_code", "resultCodes", filters.texts("ResultCode"))
                    .in(
                        "payment_status",
                        "paymentStatuses",
                        filters.values("PaymentStatus", PaymentStatus.class)),
            page)
        .map(this::view);
  }

  private PreauthorizationView view(Preauthorization preauthorization) {
    return PreauthorizationView.of(preauthorization, details);
  }

  record PreauthorizationRequest(
      @NotBlank String authorId,
      @NotNull Money debitedFunds,
      @NotBlank String cardId,
      @NotBlank @JsonProperty("SecureModeReturnURL") String secureModeReturnUrl,
      @Nullable String secureMode,
      @Nullable String culture,
      @Nullable String statementDescriptor,
      @Nullable String ipAddress,
      @Nullable BrowserInfo browserInfo,
      @Nullable Person billing,
      @Nullable Person shipping,
      @Nullable @JsonProperty("Requested3DSVersion") String requested3dsVersion,
      @Nullable Boolean multiCapture,
      @Nullable String paymentCategory,
      @Nullable String preferredCardNetwork,
      @Nullable @Size(max = 255) String tag) {

    ReserveFunds.Command command(String clientId) {
      return new ReserveFunds.Command(
          clientId,
          authorId,
          debitedFunds,
          cardId,
          Boolean.TRUE.equals(multiCapture),
          new CardPaymentOptions(
              secureModeReturnUrl,
              secureMode,
              culture,
              statementDescriptor,
              ipAddress,
              browserInfo,
              billing,
              shipping,
              requested3dsVersion,
              paymentCategory,
              preferredCardNetwork,
              null),
          tag);
    }
  }

  record ClosePreauthorizationRequest(@NotNull PaymentStatus paymentStatus) {}

  record CaptureRequest(
      @Nullable String authorId,
      @Nullable String creditedUserId,
      @NotBlank String creditedWalletId,
      @NotNull Money debitedFunds,
      @NotNull Money fees,
      @NotBlank String preauthorizationId,
      @Nullable String tag) {}
}
