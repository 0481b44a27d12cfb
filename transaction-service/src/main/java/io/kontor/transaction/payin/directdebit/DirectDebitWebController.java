package io.kontor.transaction.payin.directdebit;

import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Direct debits of closed schemes on hosted pages. Source: contract "DIRECT_DEBIT / WEB". */
@RestController
class DirectDebitWebController {
  private final DebitOnHostedPage debitOnPage;
  private final PayInViews views;

  DirectDebitWebController(DebitOnHostedPage debitOnPage, PayInViews views) {
    this.debitOnPage = debitOnPage;
    this.views = views;
  }

  /** Pays in by direct debit on a hosted page. Send the payer to RedirectURL. */
  @PostMapping("/v2.01/{clientId}/payins/directdebit/web")
  @Requires("payins:write")
  @Audited(AuditAction.PAYIN_CREATED)
  PayInView create(
      @PathVariable String clientId, @Valid @RequestBody DirectDebitWebRequest request) {
    return views.of(debitOnPage.execute(clientId, request));
  }
}
