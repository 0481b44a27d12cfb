package io.kontor.transaction.payin;

import io.kontor.platform.error.ApiException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses that payers are sent back to. */
public final class ReturnUrls {
  private static final int LENGTH_MAX = 2000;

  private ReturnUrls() {}

  /**
   * The address with the object's id added to its query. Errors: PARAM_ERROR naming the field when
   * it is not an absolute web address.
   */
  public static String withId(String field, @Nullable String url, String name, String id) {
    if (url == null || url.isBlank()) {
      throw ApiException.required(field);
    }
    try {
      URI uri = new URI(url.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (!web || uri.getHost() == null || url.length() > LENGTH_MAX) {
        throw invalid(field);
      }
      return UriComponentsBuilder.fromUri(uri).queryParam(name, id).build(true).toUriString();
    } catch (URISyntaxException | IllegalArgumentException _) {
      throw invalid(field);
    }
  }

  private static ApiException invalid(String field) {
    return ApiException.invalid(field, "The value must be an absolute http or https address.");
  }
}
