package io.kontor.transaction.payin;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.net.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The pages of merchants that payers are sent to. Errors: PARAM_ERROR naming the field. */
public final class ReturnUrls {
  private static final int LENGTH_MAX = 2000;

  private ReturnUrls() {}

  /** The address with the object's id added to its query; there must be one. */
  public static String withId(String field, @Nullable String url, String name, String id) {
    return HttpUrl.required(field, url, LENGTH_MAX).with(name, id).given();
  }

  /** The address as it was given, if there is one. */
  public static @Nullable String asGiven(String field, @Nullable String url) {
    return url == null ? null : HttpUrl.required(field, url, LENGTH_MAX).given();
  }

  /** The address of a page's template, if there is one; it must be https. */
  public static @Nullable String template(@Nullable String url) {
    if (url == null) {
      return null;
    }
    HttpUrl address = HttpUrl.required("TemplateURLOptions", url, LENGTH_MAX);
    if (!address.scheme().equals("https")) {
      throw ApiException.invalid("TemplateURLOptions", "The value must be an https address.");
    }
    return address.given();
  }
}
