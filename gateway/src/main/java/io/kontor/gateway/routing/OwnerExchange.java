package io.kontor.gateway.routing;

import io.kontor.gateway.edge.EdgeFilter;
import io.kontor.gateway.upstream.CallerBody;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries a routed request to its owner and streams the answer back. Takes the place of the
 * gateway's own transport, which knows neither breakers nor who was at fault when a body breaks
 * off.
 */
@Component
final class OwnerExchange implements ProxyExchange {

  /** Request attribute: the {@link Owner} chosen by the route table. */
  static final String OWNER_ATTRIBUTE = OwnerExchange.class.getName() + ".owner";

  /** Request attribute: how many octets the body may have, a {@link Long}. */
  static final String BODY_MAX_ATTRIBUTE = OwnerExchange.class.getName() + ".bodyMax";

  private static final int SMALL_BODY = 16 * 1024;

  private final Upstreams upstreams;

  OwnerExchange(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Override
  public ServerResponse exchange(Request request) {
    HttpServletRequest inbound = request.getServerRequest().servletRequest();
    Upstream upstream = upstreams.to((Owner) inbound.getAttribute(OWNER_ATTRIBUTE));
    BasicClassicHttpRequest outbound =
        new BasicClassicHttpRequest(request.getMethod().name(), upstream.path(target(inbound)));
    request
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> outbound.addHeader(name, value)));
    try {
      if (hasBody(inbound)) {
        String type = inbound.getContentType();
        outbound.setEntity(
            new InputStreamEntity(
                new CallerBody(
                    inbound.getInputStream(), (Long) inbound.getAttribute(BODY_MAX_ATTRIBUTE)),
                inbound.getContentLengthLong(),
                type == null ? null : ContentType.parseLenient(type)));
      }
      return toServerResponse(request, upstream.send(outbound));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True when the request line and headers announce a body. */
  static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** Path and query as the caller wrote them: nothing is decoded and encoded again on the way. */
  private static String target(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
  }

  private static ServerResponse toServerResponse(Request request, Upstream.Answer answer)
      throws IOException {
    boolean handedOver = false;
    try {
      request.getServerRequest().servletRequest().setAttribute(EdgeFilter.CLOSE_ATTRIBUTE, answer);
      ClassicHttpResponse inbound = answer.response();
      HttpHeaders headers = new HttpHeaders();
      for (Header header : inbound.getHeaders()) {
        headers.add(header.getName(), header.getValue());
      }
      ServerResponse response =
          GatewayServerResponse.status(inbound.getCode())
              .build((_, servletResponse) -> copyBody(answer, servletResponse));
      OwnerAnswer view = new OwnerAnswer(HttpStatusCode.valueOf(inbound.getCode()), headers);
      request.getResponseConsumers().forEach(consumer -> consumer.accept(view, response));
      handedOver = true;
      return response;
    } finally {
      if (!handedOver) {
        answer.close();
      }
    }
  }

  private static @Nullable ModelAndView copyBody(
      Upstream.Answer answer, HttpServletResponse response) throws IOException {
    try (answer) {
      HttpEntity entity = answer.response().getEntity();
      if (entity == null) {
        return null;
      }
      try (InputStream body = entity.getContent()) {
        long length = entity.getContentLength();
        if (length >= 0 && length <= SMALL_BODY) {
          response.getOutputStream().write(body.readNBytes((int) length));
        } else {
          body.transferTo(response.getOutputStream());
        }
      }
    }
    return null;
  }

  private record OwnerAnswer(HttpStatusCode status, HttpHeaders headers) implements Response {

    @Override
    public HttpStatusCode getStatusCode() {
      return status;
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }
  }
}
