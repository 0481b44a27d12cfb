package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.bank.Bics;
import io.kontor.platform.money.Money;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import io.kontor.platform.web.ListFilters;
import io.kontor.transaction.core.TransactionFilters;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionLists;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.TransactionView;
import io.kontor.transaction.payin.alternative.PayerData.Person;
import io.kontor.transaction.payin.bankwire.AnnounceBankWire;
import io.kontor.transaction.payin.card.CardPaymentOptions;
import io.kontor.transaction.payin.card.PayByCard;
import io.kontor.transaction.payin.card.PayOnHostedPage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pay-ins. Source: contract "Pay-ins: card, bank wire, direct debit". */
@RestController
class PayInController {
  private final PayByCard payByCard;
  private final PayOnHostedPage payOnPage;
  private final AnnounceBankWire announceBankWire;
  private final TransactionProcessor processor;
  private final TransactionLists lists;
  private final PayInViews views;

  PayInController(
      PayByCard payByCard,
      PayOnHostedPage payOnPage,
      AnnounceBankWire announceBankWire,
      TransactionProcessor processor,
      TransactionLists lists,
      PayInViews views) {
    this.payByCard = payByCard;
    this.payOnPage = payOnPage;
    this.announceBankWire = announceBankWire;
    this.processor = processor;
    this.lists = lists;
    this.views = views;
  }

  /**
   * Pays in with a registered card. When SecureModeNeeded is true, send the payer to
   * SecureModeRedirectURL.
   */
  @PostMapping("/v2.01/{clientId}/payins/card/direct")
  @Requires("payins:write")
  PayInView cardDirect(
      @PathVariable String clientId, @Valid @RequestBody CardDirectRequest request) {
    return views.of(payByCard.execute(request.command(clientId)));
  }

  /**
   * Pays in with a card on a hosted page. Send the payer to RedirectURL; the payment stays CREATED
   * until they have paid.
   */
  @PostMapping("/v2.01/{clientId}/payins/card/web")
  @Requires("payins:write")
  PayInView cardWeb(@PathVariable String clientId, @Valid @RequestBody CardWebRequest request) {
    return views.of(payOnPage.execute(request.command(clientId)));
  }

  /**
   * Reads the card that was used on a hosted page. Its members are null until the payer has entered
   * a card.
   */
  @GetMapping("/v2.01/{clientId}/payins/card/web/{payInId}/extended")
  @Requires("payins:read")
  PayInViews.ExtendedCardWeb extended(@PathVariable String clientId, @PathVariable String payInId) {
    return views.extended(
        processor.upToDate(
            processor.require(
                clientId, payInId, "PayIn", kind -> kind == TransactionKind.CARD_WEB)));
  }

  /**
   * Announces a bank wire. The payer wires to BankAccount and quotes WireReference; the money is
   * credited when it arrives.
   */
  @PostMapping("/v2.01/{clientId}/payins/bankwire/direct")
  @Requires("payins:write")
  PayInView bankWire(@PathVariable String clientId, @Valid @RequestBody BankWireRequest request) {
    return views.of(
        announceBankWire.execute(
            new AnnounceBankWire.Command(
                clientId,
                request.authorId(),
                request.creditedUserId(),
                request.creditedWalletId(),
                request.declaredDebitedFunds(),
                request.declaredFees(),
                request.tag())));
  }

  /**
   * Announces a bank wire to a wallet of the client itself. Quote WireReference; the money is
   * credited when it arrives.
   */
  @PostMapping("/v2.01/{clientId}/clients/payins/bankwire/direct")
  @Requires("payins:write")
  PayInView clientBankWire(
      @PathVariable String clientId, @Valid @RequestBody ClientBankWireRequest request) {
    return views.of(
        announceBankWire.forClient(
            clientId, request.creditedWalletId(), request.declaredDebitedFunds(), request.tag()));
  }

  /** Reads a pay-in. Its members are those of its PaymentType and ExecutionType. */
  @GetMapping("/v2.01/{clientId}/payins/{payInId}")
  @Requires("payins:read")
  PayInView read(@PathVariable String clientId, @PathVariable String payInId) {
    return views.of(
        processor.upToDate(
            processor.require(clientId, payInId, "PayIn", TransactionKind::isPayIn)));
  }

  /** Lists the refunds of a pay-in. Refunds that failed are listed as well. */
  @GetMapping("/v2.01/{clientId}/payins/{payInId}/refunds")
  @Requires("payins:read")
  PagedList<TransactionView> refunds(
      @PathVariable String clientId,
      @PathVariable String payInId,
      @TransactionFilters ListFilters filters,
      PageRequest page) {
    processor.require(clientId, payInId, "PayIn", TransactionKind::isPayIn);
    return lists.refunds(clientId, payInId, filters, page);
  }

  record CardDirectRequest(
      @NotBlank String authorId,
      @Nullable String creditedUserId,
      @NotBlank String creditedWalletId,
      @NotNull Money debitedFunds,
      @NotNull Money fees,
      @NotBlank String cardId,
      @Valid @JsonUnwrapped CardPaymentOptions options,
      @Nullable String tag) {

    PayByCard.Command command(String clientId) {
      return new PayByCard.Command(
          clientId,
          authorId,
          creditedUserId,
          creditedWalletId,
          debitedFunds,
          fees,
          cardId,
          options,
          tag);
    }
  }

  record CardWebRequest(
      @NotBlank String authorId,
      @Nullable String creditedUserId,
      @NotBlank String creditedWalletId,
      @NotNull Money debitedFunds,
      @NotNull Money fees,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @NotBlank String cardType,
      @NotBlank String culture,
      @Nullable String secureMode,
      @Nullable @JsonProperty("TemplateURLOptions") TemplateUrlOptions templateUrlOptions,
      @Nullable String statementDescriptor,
      @Nullable Person shipping,
      @Nullable String bic,
      @Nullable String tag) {

    PayOnHostedPage.Command command(String clientId) {
      return new PayOnHostedPage.Command(
          clientId,
          authorId,
          creditedUserId,
          creditedWalletId,
          debitedFunds,
          fees,
          returnUrl,
          cardType,
          culture,
          secureMode,
          templateUrlOptions == null ? null : templateUrlOptions.address(),
          statementDescriptor,
          shipping,
          Bics.read("Bic", bic),
          tag);
    }
  }

  record BankWireRequest(
      @NotBlank String authorId,
      @Nullable String creditedUserId,
      @NotBlank String creditedWalletId,
      @NotNull Money declaredDebitedFunds,
      @NotNull Money declaredFees,
      @Nullable String tag) {}

  record ClientBankWireRequest(
      @NotBlank String creditedWalletId,
      @NotNull Money declaredDebitedFunds,
      @Nullable String tag) {}
}
