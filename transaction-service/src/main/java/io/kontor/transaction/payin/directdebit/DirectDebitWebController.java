package io.kontor.transaction.payin.directdebit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kontor.platform.money.Money;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.payin.PayInView;
import io.kontor.transaction.payin.PayInViews;
import io.kontor.transaction.payin.TemplateUrlOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
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
  PayInView create(
      @PathVariable String clientId, @Valid @RequestBody DirectDebitWebRequest request) {
    TemplateUrlOptions template = request.templateUrlOptions();
    return views.of(
        debitOnPage.execute(
            new DebitOnHostedPage.Command(
                clientId,
                request.authorId(),
                request.creditedUserId(),
                request.creditedWalletId(),
                request.debitedFunds(),
                request.fees(),
                request.returnUrl(),
                request.directDebitType(),
                request.culture(),
                template == null ? null : template.address(),
                request.tag())));
  }

  record DirectDebitWebRequest(
      @NotBlank String authorId,
      @Nullable String creditedUserId,
      @NotBlank String creditedWalletId,
      @NotNull Money debitedFunds,
      @NotNull Money fees,
      @NotBlank @JsonProperty("ReturnURL") String returnUrl,
      @NotBlank String directDebitType,
      @NotBlank String culture,
      @Nullable @JsonProperty("TemplateURLOptions") TemplateUrlOptions templateUrlOptions,
      @Nullable String tag) {}
}
