package io.kontor.platform.idempotency;

import io.kontor.platform.security.ShownOnce;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Leaves the answer of a request with an idempotency key to the filter, written from the view and
 * without what is {@link ShownOnce}. What goes over the wire is never what is kept.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class KeptAnswerAdvice implements ResponseBodyAdvice<Object> {
  /** Request attribute: the answer as it may be kept. */
  static final String KEPT = KeptAnswerAdvice.class.getName() + ".kept";

  private final KeptJson json;

  KeptAnswerAdvice(KeptJson json) {
    this.json = json;
  }

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return AbstractSmartHttpMessageConverter.class.isAssignableFrom(converterType);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body != null
        && request instanceof ServletServerHttpRequest servlet
        && IdempotencyFilter.hasKey(servlet.getServletRequest())
        && !IdempotencyKeys.current()
            .map(IdempotencyKeys.Running::isAnsweredByObject)
            .orElse(false)) {
      HttpServletRequest original = servlet.getServletRequest();
      original.setAttribute(KEPT, json.write(body));
    }
    return body;
  }
}
