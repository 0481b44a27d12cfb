package io.kontor.sandbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Language of a page: the payment's culture, else the first one of the browser that we speak, else
 * English.
 */
@Component("localeResolver")
public class PageLocale implements LocaleResolver {

  private static final List<String> SPOKEN = List.of("en", "fr", "de", "es", "it", "nl");
  private static final String CHOSEN = PageLocale.class.getName();

  /**
   * Shows the rest of this request in the language of a culture such as {@code FR}; null or
   * unknown: the browser's.
   */
  public static Locale use(HttpServletRequest request, @Nullable String culture) {
    if (culture != null) {
      String language = culture.toLowerCase(Locale.ROOT);
      language = language.length() > 2 ? language.substring(0, 2) : language;
      if (SPOKEN.contains(language)) {
        request.setAttribute(CHOSEN, Locale.of(language));
      }
    }
    return of(request);
  }

  private static Locale of(HttpServletRequest request) {
    if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
      return chosen;
    }
    if (request.getHeader("Accept-Language") == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(SPOKEN::contains)
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.ENGLISH);
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The payment or the browser chooses the language.");
  }
}
