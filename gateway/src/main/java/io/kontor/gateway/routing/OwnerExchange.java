package io.kontor.gateway.routing;

import io.kontor.gateway.edge.EdgeFilter;
import io.kontor.gateway.places.Spool;
import io.kontor.gateway.places.Spooled;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.upstream.CallerBody;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.Upstreams;
import io.kontor.platform.http.Pace;
import io.kontor.platform.http.PaceLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * Carries a routed request to its owner and the answer back. A service has to do with neither slow
 * senders nor slow readers: bodies wait in the {@link Spool} until their slower side is ready.
 * Takes the place of the gateway's own transport, which knows neither breakers nor who was at
 * fault.
 */
@Component
final class OwnerExchange implements ProxyExchange {

  /** Request attribute: the {@link Owner} chosen by the route table. */
  static final String OWNER_ATTRIBUTE = OwnerExchange.class.getName() + ".owner";

  /** Request attribute: how many octets the body may have, a {@link Long}. */
  static final String BODY_MAX_ATTRIBUTE = OwnerExchange.class.getName() + ".bodyMax";

  private static final int CHUNK = 16 * 1024;

  private final Upstreams upstreams;
  private final Spool spool;
  private final PaceLimits pace;

  OwnerExchange(Upstreams upstreams, Spool spool, PaceLimits pace) {
    this.upstreams = upstreams;
    this.spool = spool;
    this.pace = pace;
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
    try (Spooled body = hasBody(inbound) ? arrived(inbound) : null) {
      if (body != null) {
        String type = inbound.getContentType();
        outbound.setEntity(
            new InputStreamEntity(
                body.open(), body.length(), type == null ? null : ContentType.parseLenient(type)));
      }
      return toServerResponse(request, upstream.send(outbound));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of the body: until it is here, the request takes no place at the service. */
  private Spooled arrived(HttpServletRequest request) throws IOException {
    return spool.whole(
        new CallerBody(
            request.getInputStream(),
            (Long) request.getAttribute(BODY_MAX_ATTRIBUTE),
            new Pace(pace)),
        request.getContentLengthLong(),
        clientOf(request));
  }

  private static String clientOf(HttpServletRequest request) {
    return Caller.find(request).map(caller -> String.valueOf(caller.clientId())).orElse("");
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

  private ServerResponse toServerResponse(Request request, Upstream.Answer answer)
      throws IOException {
    boolean handedOver = false;
    try {
      HttpServletRequest servletRequest = request.getServerRequest().servletRequest();
      servletRequest.setAttribute(EdgeFilter.CLOSE_ATTRIBUTE, answer);
      String client = clientOf(servletRequest);
      ClassicHttpResponse inbound = answer.response();
      HttpHeaders headers = new HttpHeaders();
      for (Header header : inbound.getHeaders()) {
        headers.add(header.getName(), header.getValue());
      }
      ServerResponse response =
          GatewayServerResponse.status(inbound.getCode())
              .build((_, servletResponse) -> copyBody(answer, servletResponse, client));
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

  /** The service's place is free again before the caller takes the first octet. */
  private @Nullable ModelAndView copyBody(
      Upstream.Answer answer, HttpServletResponse response, String client) throws IOException {
    try (answer) {
      HttpEntity entity = answer.response().getEntity();
      if (entity == null) {
        return null;
      }
      try (InputStream body = entity.getContent()) {
        if (entity.getContentLength() == 0) {
          return null;
        }
        try (Spooled spooled = spool.read(body, entity.getContentLength(), client)) {
          if (spooled.complete()) {
            answer.close();
          }
          Pace taken = new Pace(pace);
          copy(spooled.open(), response.getOutputStream(), taken);
          if (!spooled.complete()) { // There is no room, so the caller's pace is the service's.
            copy(body, response.getOutputStream(), taken);
          }
        }
      }
    }
    return null;
  }

  private static void copy(InputStream from, OutputStream to, Pace pace) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int count = from.read(chunk);
    while (count >= 0) {
      to.write(chunk, 0, count);
      pace.moved(count);
      count = from.read(chunk);
    }
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
