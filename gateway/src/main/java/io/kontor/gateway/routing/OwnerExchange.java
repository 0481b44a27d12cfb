package io.kontor.gateway.routing;

import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.concurrency.Spool;
import io.kontor.gateway.concurrency.Spooled;
import io.kontor.gateway.edge.EdgeFilter;
import io.kontor.gateway.upstream.CallerBody;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.Upstreams;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityTemplate;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries a routed request to its owner and the answer back. A service has to do with neither slow
 * senders nor slow readers: bodies wait in the {@link Spool} until their slower side is ready.
 * Replaces the framework's transport, which has no circuit breaker and cannot tell who was at
 * fault.
 */
@Component
final class OwnerExchange implements ProxyExchange {

  /** Request attribute: the {@link Owner} chosen by the route table. */
  static final String OWNER_ATTRIBUTE = OwnerExchange.class.getName() + ".owner";

  /** Request attribute: the {@link URI} of that service. */
  static final String ADDRESS_ATTRIBUTE = OwnerExchange.class.getName() + ".address";

  /** Request attribute: how many octets the body may have, a {@link Long}. */
  static final String BODY_MAX_ATTRIBUTE = OwnerExchange.class.getName() + ".bodyMax";

  /** Request attribute: the client whose room the bodies take up, a {@link String}. */
  static final String CLIENT_ATTRIBUTE = OwnerExchange.class.getName() + ".client";

  private final Upstreams upstreams;
  private final Spool spool;
  private final ConcurrencyLimits limits;

  OwnerExchange(Upstreams upstreams, Spool spool, ConcurrencyLimits limits) {
    this.upstreams = upstreams;
    this.spool = spool;
    this.limits = limits;
  }

  /** Where a routed request goes. */
  static URI addressOf(ServerRequest request) {
    return (URI) request.servletRequest().getAttribute(ADDRESS_ATTRIBUTE);
  }

  @Override
  public ServerResponse exchange(Request request) {
    HttpServletRequest inbound = request.getServerRequest().servletRequest();
    Owner owner = (Owner) inbound.getAttribute(OWNER_ATTRIBUTE);
    String client = (String) inbound.getAttribute(CLIENT_ATTRIBUTE);
    Upstream upstream = upstreams.to(owner);
    BasicClassicHttpRequest outbound =
        new BasicClassicHttpRequest(request.getMethod().name(), upstream.path(target(inbound)));
    request
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> outbound.addHeader(name, value)));
    try (Spooled body = hasBody(inbound) ? arrived(inbound, client) : null) {
      if (body != null) {
        String type = inbound.getContentType();
        outbound.setEntity(
            new EntityTemplate(
                body.length(),
                type == null ? null : ContentType.parseLenient(type),
                null,
                body::writeTo));
      }
      Upstream.Answer answer = upstream.send(outbound);
      return toServerResponse(
          request, answer, OwnerAnswerBody.of(answer, client, owner.key(), spool, limits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the whole body: until it is complete, the request holds no permit of the service. */
  private Spooled arrived(HttpServletRequest request, String client) throws IOException {
    return spool.whole(
        new CallerBody(request.getInputStream(), (Long) request.getAttribute(BODY_MAX_ATTRIBUTE)),
        request.getContentLengthLong(),
        client);
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

  private static ServerResponse toServerResponse(
      Request request, Upstream.Answer answer, OwnerAnswerBody body) {
    // Also when it is not written: a caller whose cached copy is still valid gets 304.
    request.getServerRequest().servletRequest().setAttribute(EdgeFilter.CLOSE_ATTRIBUTE, body);
    ClassicHttpResponse inbound = answer.response();
    HttpHeaders headers = new HttpHeaders();
    for (Header header : inbound.getHeaders()) {
      headers.add(header.getName(), header.getValue());
    }
    ServerResponse response =
        GatewayServerResponse.status(inbound.getCode())
            .build((_, servletResponse) -> {
              body.writeTo(servletResponse.getOutputStream());
              return null;
            });
    OwnerAnswer view = new OwnerAnswer(HttpStatusCode.valueOf(inbound.getCode()), headers);
    request.getResponseConsumers().forEach(consumer -> consumer.accept(view, response));
    return response;
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
