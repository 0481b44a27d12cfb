package io.kontor.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Settles what the framework calls ambiguous: {@code /cards/fingerprints/{fingerprint}} and {@code
 * /cards/{cardId}/transactions} match {@code /cards/fingerprints/transactions} equally well. The
 * pattern whose fixed text comes first wins, so that every path has one handler.
 */
final class LiteralFirstMapping extends RequestMappingHandlerMapping {
  private static final String AFTER_ANY_TEXT = "\uffff";
  private static final Comparator<RequestMappingInfo> LITERAL_FIRST =
      Comparator.comparing(info ->
          String.join(" ", info.getPatternValues()).replaceAll("\\{[^}]*}", AFTER_ANY_TEXT));

  @Override
  protected Comparator<RequestMappingInfo> getMappingComparator(HttpServletRequest request) {
    return super.getMappingComparator(request).thenComparing(LITERAL_FIRST);
  }
}
