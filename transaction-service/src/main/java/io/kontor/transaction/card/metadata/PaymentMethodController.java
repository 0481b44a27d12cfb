package io.kontor.transaction.card.metadata;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.security.Requires;
import io.kontor.platform.security.ShownOnce;
import io.kontor.transaction.provider.acquirer.CardAcquirer.Issuer;
import io.kontor.transaction.provider.acquirer.CardAcquirer.MethodType;
import io.kontor.transaction.provider.acquirer.CardAcquirer.ProductData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** ReaderChecks up who issued a card. Source: contract "PaymentMethodMetadata". */
@RestController
class PaymentMethodController {
  private static final Pattern BIN = Pattern.compile("[0-9]{6}|[0-9]{8}");

  private final LookUpIssuer lookUpIssuer;

  PaymentMethodController(LookUpIssuer lookUpIssuer) {
    this.lookUpIssuer = lookUpIssuer;
  }

  /**
   * Looks up what is known about a payment method. It tells the card's issuer, brand and country by
   * its BIN or token.
   */
  @PostMapping("/v2.01/{clientId}/payment-methods/metadata")
  @Requires("cards:read")
  MetadataView lookUp(@PathVariable String clientId, @Valid @RequestBody MetadataRequest request) {
    return switch (request.type()) {
      case BIN -> ofBin(request.bin());
      case GOOGLE_PAY -> ofToken(request.token());
    };
  }

  private MetadataView ofBin(@Nullable String bin) {
    if (bin == null || bin.isBlank()) {
      throw ApiException.required("Bin");
    }
    if (!BIN.matcher(bin).matches()) {
      throw ApiException.invalid("Bin", "The value must be the first 6 or 8 digits of a card.");
    }
    return MetadataView.of(MethodType.BIN, bin, null, lookUpIssuer.ofBin(bin));
  }

  private MetadataView ofToken(@Nullable String token) {
    if (token == null || token.isBlank()) {
      throw ApiException.required("Token");
    }
    return MetadataView.of(MethodType.GOOGLE_PAY, null, token, lookUpIssuer.ofToken(token));
  }

  record MetadataRequest(
      @NotNull MethodType type, @Nullable String bin, @Nullable @Size(max = 10_000) String token) {}

  /** Contract object PaymentMethodMetadata. */
  record MetadataView(
      MethodType type,
      @Nullable String bin,
      @ShownOnce @Nullable String token,
      @Nullable String tokenFormat,
      @Nullable String issuerCountryCode,
      @Nullable String issuingBank,
      List<ProductData> binData) {

    static MetadataView of(
        MethodType type, @Nullable String bin, @Nullable String token, Issuer issuer) {
      return new MetadataView(
          type,
          bin == null ? issuer.bin() : bin,
          token,
          issuer.tokenFormat(),
          issuer.issuerCountryCode(),
          issuer.issuingBank(),
          issuer.binData());
    }

    @Override
    public String toString() {
      return "MetadataView[type=" + type + "]";
    }
  }
}
