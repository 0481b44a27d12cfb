package io.kontor.transaction.conversion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.audit.Audited;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.idempotency.ResourceReader;
import io.kontor.platform.money.Currencies;
import io.kontor.platform.money.Money;
import io.kontor.platform.security.Requires;
import io.kontor.transaction.conversion.ConversionViews.ConversionView;
import io.kontor.transaction.conversion.ConversionViews.QuoteView;
import io.kontor.transaction.conversion.ConversionViews.RateView;
import io.kontor.transaction.conversion.ConvertFunds.ClientWallets;
import io.kontor.transaction.conversion.ConvertFunds.UserWallets;
import io.kontor.transaction.core.TransactionKind;
import io.kontor.transaction.core.TransactionProcessor;
import io.kontor.transaction.core.Transactions;
import io.kontor.transaction.provider.fx.FxDesk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Rates, quotes and conversions. Source: contract "Currency conversions", "Client wallets". */
@RestController
class ConversionController {
  private final QuoteConversion quoteConversion;
  private final ConvertFunds convertFunds;
  private final FxDesk desk;
  private final Quotes quotes;
  private final TransactionProcessor processor;
  private final ConversionViews views;

  ConversionController(
      QuoteConversion quoteConversion,
      ConvertFunds convertFunds,
      FxDesk desk,
      Quotes quotes,
      TransactionProcessor processor,
      ConversionViews views) {
    this.quoteConversion = quoteConversion;
    this.convertFunds = convertFunds;
    this.desk = desk;
    this.quotes = quotes;
    this.processor = processor;
    this.views = views;
  }

  /** Reads back a conversion whose answer was lost. */
  @Bean
  static ResourceReader conversionReader(Transactions transactions, ConversionViews views) {
    return transactions.reader(TransactionKind::isConversion, views::of);
  }

  /** Reads back a quote whose answer was lost. */
  @Bean
  static ResourceReader quoteReader(Quotes quotes, ConversionViews views) {
    return (clientId, id) -> quotes.find(clientId, id).map(views::of);
  }

  /**
   * Reads the rate of a currency pair. MarketRate is the market's, ClientRate the one that
   * conversions get.
   */
  @GetMapping("/v2.01/{clientId}/conversions/rate/{debitedCurrency}/{creditedCurrency}")
  @Requires("conversions:read")
  RateView rate(
      @PathVariable String clientId,
      @PathVariable String debitedCurrency,
      @PathVariable String creditedCurrency) {
    String from = currency("DebitedCurrency", debitedCurrency);
    String to = currency("CreditedCurrency", creditedCurrency);
    if (from.equals(to)) {
      throw ApiException.invalid(
          "CreditedCurrency", "The currency must differ from DebitedCurrency.");
    }
    return desk.rate(from, to)
        .map(views::of)
        .orElseThrow(() ->
            ApiException.invalid(
                "CreditedCurrency", "There is no rate from " + from + " to " + to + "."));
  }

  /**
   * Asks for a quote: a rate that holds for a while. Nothing moves until a quoted conversion uses
   * it.
   */
  @PostMapping("/v2.01/{clientId}/conversions/quote")
  @Requires("conversions:write")
  @Audited(AuditAction.QUOTE_CREATED)
  QuoteView quote(@PathVariable String clientId, @Valid @RequestBody QuoteRequest request) {
    return views.of(
        quoteConversion.execute(
            clientId,
            request.debitedFunds(),
            request.creditedFunds(),
            request.duration(),
            request.tag()));
  }

  /** Reads a quote. A quote that has expired or was used says so. */
  @GetMapping("/v2.01/{clientId}/conversions/quote/{quoteId}")
  @Requires("conversions:read")
  QuoteView readQuote(@PathVariable String clientId, @PathVariable String quoteId) {
    return quotes
        .find(clientId, quoteId)
        .map(views::of)
        .orElseThrow(() -> ApiException.notFound("Quote", quoteId));
  }

  /**
   * Converts money of one wallet into another at the rate of the moment. Give either DebitedFunds
   * or CreditedFunds with an amount.
   */
  @PostMapping("/v2.01/{clientId}/conversions/instant-conversion")
  @Requires("conversions:write")
  @Audited(AuditAction.CONVERSION_CREATED)
  ConversionView instant(
      @PathVariable String clientId, @Valid @RequestBody InstantConversionRequest request) {
    return views.of(
        convertFunds.instantly(
            clientId,
            request.wallets(),
            request.debitedFunds(),
            request.creditedFunds(),
            request.fees(),
            request.tag()));
  }

  /** Converts money of one wallet into another at the rate of a quote. A quote can be used once. */
  @PostMapping("/v2.01/{clientId}/conversions/quoted-conversion")
  @Requires("conversions:write")
  @Audited(AuditAction.CONVERSION_CREATED)
  ConversionView quoted(
      @PathVariable String clientId, @Valid @RequestBody QuotedConversionRequest request) {
    return views.of(
        convertFunds.quoted(clientId, request.wallets(), request.quoteId(), request.tag()));
  }

  /**
   * Converts money of the client's own wallets at the rate of the moment. Give either DebitedFunds
   * or CreditedFunds with an amount.
   */
  @PostMapping("/v2.01/{clientId}/clients/conversions/instant-conversion")
  @Requires("conversions:write")
  @Audited(AuditAction.CONVERSION_CREATED)
  ConversionView instantForClient(
      @PathVariable String clientId, @Valid @RequestBody ClientInstantConversionRequest request) {
    return views.of(
        convertFunds.instantly(
            clientId,
            request.wallets(),
            request.debitedFunds(),
            request.creditedFunds(),
            null,
            request.tag()));
  }

  /**
   * Converts money of the client's own wallets at the rate of a quote. A quote can be used once.
   */
  @PostMapping("/v2.01/{clientId}/clients/conversions/quoted-conversion")
  @Requires("conversions:write")
  @Audited(AuditAction.CONVERSION_CREATED)
  ConversionView quotedForClient(
      @PathVariable String clientId, @Valid @RequestBody ClientQuotedConversionRequest request) {
    return views.of(
        convertFunds.quoted(clientId, request.wallets(), request.quoteId(), request.tag()));
  }

  /** Reads a conversion. It shows the rates and both amounts. */
  @GetMapping("/v2.01/{clientId}/conversions/{conversionId}")
  @Requires("conversions:read")
  ConversionView read(@PathVariable String clientId, @PathVariable String conversionId) {
    return views.of(
        processor.require(clientId, conversionId, "Conversion", TransactionKind::isConversion));
  }

  private static String currency(String field, String value) {
    String code = value.toUpperCase(Locale.ROOT);
    if (!Currencies.isKnown(code)) {
      throw ApiException.invalid(field, "The value " + value + " is not a known currency.");
    }
    return code;
  }

  /** One of the funds has an amount; zero or none on the other. */
  record QuoteRequest(
      @NotNull Money debitedFunds,
      @NotNull Money creditedFunds,
      @NotNull Long duration,
      @Nullable @Size(max = 255) String tag) {}

  /** One of the funds has an amount; zero or none on the other. */
  record InstantConversionRequest(
      @Valid @JsonUnwrapped UserWallets wallets,
      @NotNull Money debitedFunds,
      @NotNull Money creditedFunds,
      @Nullable Money fees,
      @Nullable String tag) {}

  record QuotedConversionRequest(
      @NotBlank String quoteId, @Valid @JsonUnwrapped UserWallets wallets, @Nullable String tag) {}

  /** One of the funds has an amount; zero or none on the other. */
  record ClientInstantConversionRequest(
      @Valid @JsonUnwrapped ClientWallets wallets,
      @NotNull Money debitedFunds,
      @NotNull Money creditedFunds,
      @Nullable String tag) {}

  record ClientQuotedConversionRequest(
      @NotBlank String quoteId,
      @Valid @JsonUnwrapped ClientWallets wallets,
      @Nullable String tag) {}
}
