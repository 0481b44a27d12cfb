package io.kontor.transaction.payin.card;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pay-ins with cards. Source: contract "CARD / DIRECT", "CARD / WEB". */
@RestController
class CardPayInController {
  private final PayByCard payByCard;
  private final PayOnHostedPage payOnPage;
  private final TransactionProcessor processor;
  private final PayInViews views;
  private final CardPayInViews cardViews;

  CardPayInController(
      PayByCard payByCard,
      PayOnHostedPage payOnPage,
      TransactionProcessor processor,
      PayInViews views,
      CardPayInViews cardViews) {
    this.payByCard = payByCard;
    this.payOnPage = payOnPage;
    this.processor = processor;
    this.views = views;
    this.cardViews = cardViews;
  }

  /**
   * Pays in with a registered card. When SecureModeNeeded is true, send the payer to
   * SecureModeRedirectURL.
   */
  @PostMapping("/v2.01/{clientId}/payins/card/direct")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView cardDirect(
      @PathVariable String clientId, @Valid @RequestBody CardDirectRequest request) {
    return views.of(payByCard.execute(clientId, request));
  }

  /**
   * Pays in with a card on a hosted page. Send the payer to RedirectURL; the payment stays CREATED
   * until they have paid.
   */
  @PostMapping("/v2.01/{clientId}/payins/card/web")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView cardWeb(@PathVariable String clientId, @Valid @RequestBody CardWebRequest request) {
    return views.of(payOnPage.execute(clientId, request));
  }

  /**
   * Reads the card that was used on a hosted page. Its members are null until the payer has entered
   * a card.
   */
  @GetMapping("/v2.01/{clientId}/payins/card/web/{payInId}/extended")
  @Requires("payins:read")
  CardPayInViews.ExtendedCardWeb extended(
      @PathVariable String clientId, @PathVariable String payInId) {
    return cardViews.extended(
        processor.upToDate(
            processor.require(
                clientId, payInId, "PayIn", kind -> kind == TransactionKind.CARD_WEB)));
  }
}
