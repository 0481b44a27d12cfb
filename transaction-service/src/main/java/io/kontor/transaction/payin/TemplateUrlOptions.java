package io.kontor.transaction.payin;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a merchant's own payment page template; the newer name wins.
 *
 * @param payline the older member
 * @param paylineV2 the newer member
 */
public record TemplateUrlOptions(
    @Nullable @JsonProperty("PAYLINE") String payline,
    @Nullable @JsonProperty("PAYLINEV2") String paylineV2) {

  /** The address to use; null when none was given. Errors: PARAM_ERROR unless it is https. */
  public static @Nullable String address(@Nullable TemplateUrlOptions options) {
    return options == null
        ? null
        : ReturnUrls.template(options.paylineV2 == null ? options.payline : options.paylineV2);
  }
}
