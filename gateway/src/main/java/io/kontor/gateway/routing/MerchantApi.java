package io.kontor.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;

import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.edge.EdgeFilter;
import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.idempotency.IdempotencyDirectory;
import io.kontor.gateway.routing.RouteTable.Route;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.upstream.CallerBody;
import io.kontor.gateway.upstream.Owner;
import io.kontor.gateway.upstream.UpstreamException;
import io.kontor.gateway.upstream.Upstreams;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.http.RequestSyntax;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The merchant API as the gateway sees it: find the owner, check what can be checked without
 * knowing the business, hand over. Who is calling was settled before (security chains), and so was
 * how often (rate limits).
 */
@Configuration(proxyBeanMethods = false)
class MerchantApi {

  private static final Logger log = LoggerFactory.getLogger(MerchantApi.class);
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/json",
          "text/json",
          "multipart/form-data",
          "text/csv",
          "application/octet-stream");

  private final RouteTable routes = new RouteTable();
  private final IdempotencyDirectory idempotency;
  private final Upstreams upstreams;
  private final ErrorWriter errors;
  private final GatewaySettings.BodyLimits bodyLimits;

  MerchantApi(
      IdempotencyDirectory idempotency,
      Upstreams upstreams,
      ErrorWriter errors,
      GatewaySettings settings) {
    this.idempotency = idempotency;
    this.upstreams = upstreams;
    this.errors = errors;
    this.bodyLimits = settings.bodyLimits();
  }

  @Bean
  RouterFunction<ServerResponse> merchantApiRoutes(
      @Qualifier("ownerHandler") ProxyExchangeHandlerFunction ownerHandler) {
    return route("merchant-api")
        .route(request -> EdgeFilter.isApi(request.servletRequest().getRequestURI()), ownerHandler)
        .filter(this::handle)
        .build();
  }

  /** The framework's handler of proxied calls with our filters of headers and no others. */
  @Bean
  ProxyExchangeHandlerFunction ownerHandler(
      OwnerExchange exchange, ForwardedHeaders forwarded, AnsweredHeaders answered) {
    return new ProxyExchangeHandlerFunction(
        exchange,
        new StaticListableBeanFactory(Map.of("forwarded", forwarded))
            .getBeanProvider(RequestHttpHeadersFilter.class),
        new StaticListableBeanFactory(Map.of("answered", answered))
            .getBeanProvider(ResponseHttpHeadersFilter.class),
        OwnerExchange::addressOf);
  }

  private ServerResponse handle(ServerRequest request, HandlerFunction<ServerResponse> owner)
      throws Exception {
    try {
      choose(request);
      return owner.handle(request);
    } catch (ApiException e) {
      if (e.code() == ErrorCode.METHOD_NOT_ALLOWED) {
        return answer(
            response -> errors.methodNotAllowed(response, request.method().name(), "GET, HEAD"));
      }
      return answer(response -> errors.write(response, e));
    } catch (DataAccessException e) {
      log.atWarn().setCause(e).log("The idempotency directory does not answer");
      return answer(response -> errors.write(response, ErrorCode.SERVICE_UNAVAILABLE));
    } catch (UpstreamException.NotAsked e) {
      log.atDebug().setCause(e).log("Refused because a service is down");
      return answer(response -> errors.write(response, ErrorCode.SERVICE_UNAVAILABLE));
    } catch (UpstreamException.OutcomeUnknown e) {
      log.atWarn()
          .addKeyValue("cause", String.valueOf(e.getCause()))
          .addKeyValue("service", request.servletRequest().getAttribute(EdgeFilter.OWNER_ATTRIBUTE))
          .log("A service took a request and did not answer");
      return answer(response -> errors.writeUnknownOutcome(response, e.status()));
    } catch (UncheckedIOException e) {
      ErrorCode code =
          switch (e.getCause()) {
            case CallerBody.TooLargeException _ -> ErrorCode.PAYLOAD_TOO_LARGE;
            case CallerBody.BrokenException _ ->
                ErrorCode.PARAM_ERROR; // The server says 408 first.
            case null, default -> {
              log.atError().setCause(e).log("A body could not be buffered");
              yield ErrorCode.SERVICE_UNAVAILABLE;
            }
          };
      return answer(response -> errors.write(response, code));
    }
  }

  /** Everything that may still refuse the request; afterwards its owner is known. */
  private void choose(ServerRequest request) {
    HttpServletRequest servletRequest = request.servletRequest();
    Route route = routes.find(servletRequest.getMethod(), servletRequest.getRequestURI());
    if (route instanceof Route.Owned(Owner owner, _, _)
        && RouteTable.isFileLink(request.method().name(), servletRequest.getRequestURI())) {
      direct(request, owner, String.valueOf(route.clientId()), 0);
      return;
    }
    Caller caller = Caller.of(servletRequest);
    String clientId = requireOwnClient(caller, route);
    MDC.put("clientId", clientId);
    switch (route) {
      case Route.NoRoute _ -> throw ApiException.of(ErrorCode.RESOURCE_NOT_FOUND);
      case Route.ReadBack(_, String key) -> {
        if (!RequestSyntax.isRead(request.method().name())) {
          throw ApiException.of(ErrorCode.METHOD_NOT_ALLOWED);
        }
        Owner owner =
            idempotency
                .readBackFrom(clientId, key)
                .orElseThrow(() -> ApiException.of(ErrorCode.IDEMPOTENCY_KEY_UNKNOWN));
        direct(request, owner, clientId, bodyLimits.json().toBytes());
      }
      case Route.Owned(Owner owner, _, boolean upload) -> {
        long bodyMax = (upload ? bodyLimits.upload() : bodyLimits.json()).toBytes();
        requireBody(servletRequest, bodyMax);
        String key = servletRequest.getHeader("Idempotency-Key");
        if (key != null && request.method().equals(HttpMethod.POST)) {
          idempotency.claim(clientId, key, owner);
        }
        direct(request, owner, clientId, bodyMax);
      }
    }
  }

  /** Client A can neither see nor touch client B. Source: architecture, section 3. */
  private static String requireOwnClient(Caller caller, Route route) {
    @Nullable String own = caller.clientId();
    @Nullable String asked = route.clientId();
    if (own == null || (asked != null && !asked.equals(own))) {
      throw ApiException.of(ErrorCode.FORBIDDEN);
    }
    return own;
  }

  private static void requireBody(HttpServletRequest request, long bodyMax) {
    if (request.getContentLengthLong() > bodyMax) {
      throw ApiException.of(ErrorCode.PAYLOAD_TOO_LARGE);
    }
    String type = request.getContentType();
    if (type == null || !OwnerExchange.hasBody(request)) {
      return;
    }
    int parameters = type.indexOf(';');
    String bare =
        (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    if (!MEDIA_TYPES.contains(bare) && !bare.endsWith("+json")) {
      throw ApiException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }
  }

  private void direct(ServerRequest request, Owner owner, String clientId, long bodyMax) {
    HttpServletRequest servletRequest = request.servletRequest();
    servletRequest.setAttribute(EdgeFilter.OWNER_ATTRIBUTE, owner.key());
    servletRequest.setAttribute(OwnerExchange.OWNER_ATTRIBUTE, owner);
    servletRequest.setAttribute(OwnerExchange.CLIENT_ATTRIBUTE, clientId);
    servletRequest.setAttribute(OwnerExchange.BODY_MAX_ATTRIBUTE, bodyMax);
    servletRequest.setAttribute(OwnerExchange.ADDRESS_ATTRIBUTE, upstreams.to(owner).address());
  }

  private static ServerResponse answer(ErrorAnswer answer) {
    return GatewayServerResponse.ok()
        .build((_, response) -> {
          answer.write(response);
          return null;
        });
  }

  private interface ErrorAnswer {
    void write(HttpServletResponse response) throws IOException;
  }
}
