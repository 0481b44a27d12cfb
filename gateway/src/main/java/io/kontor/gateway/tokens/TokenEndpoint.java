package io.kontor.gateway.tokens;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.ratelimit.RateLimiter;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /v2.01/oauth/token}: ClientId and API key in, bearer token out.
 *
 * <p>The Basic header decides. The body is not read, because the SDKs disagree on what to put
 * there. Source: API contract, "Authentication".
 */
@Configuration(proxyBeanMethods = false)
public class TokenEndpoint {

  /** The canonical path, in lower case. */
  public static final String PATH = "/v2.01/oauth/token";

  private static final Logger log = LoggerFactory.getLogger(TokenEndpoint.class);

  private final MerchantTokens tokens;
  private final RateLimiter rateLimiter;
  private final ErrorWriter errors;
  private final JsonMapper json;

  TokenEndpoint(
      MerchantTokens tokens, RateLimiter rateLimiter, ErrorWriter errors, JsonMapper json) {
    this.tokens = tokens;
    this.rateLimiter = rateLimiter;
    this.errors = errors;
    this.json = json;
  }

  /** True for the token endpoint in any letter case. */
  public static boolean matches(HttpServletRequest request) {
    return request.getRequestURI().equalsIgnoreCase(PATH);
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  RouterFunction<ServerResponse> tokenRoute() {
    return GatewayRouterFunctions.route("merchant-token")
        .route(request -> matches(request.servletRequest()), this::token)
        .build();
  }

  private ServerResponse token(ServerRequest request) {
    return GatewayServerResponse.ok()
        .build((servletRequest, response) -> {
          write(servletRequest, response);
          return null;
        });
  }

  private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("POST")) {
      errors.methodNotAllowed(response, request.getMethod(), "POST");
      return;
    }
    Optional<MerchantCredentials> credentials =
        MerchantCredentials.parse(request.getHeader("Authorization"));
    if (credentials.isEmpty()) {
      refuse(response, 401, "invalid_client", "ClientId and API key are missing");
      return;
    }
    try {
      MerchantTokens.Issued issued = tokens.exchange(credentials.get(), request);
      if (!rateLimiter.count("client:" + credentials.get().clientId(), response)) {
        errors.write(response, ErrorCode.RATE_LIMIT);
        return;
      }
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("access_token", issued.accessToken());
      body.put("token_type", issued.tokenType());
      body.put("expires_in", issued.expiresIn());
      write(response, 200, body);
    } catch (CredentialsException.Invalid e) {
      log.atInfo().addKeyValue("clientId", credentials.get().clientId()).log("Token refused");
      refuse(response, 401, "invalid_client", "ClientId or API key is wrong");
    } catch (CredentialsException.Locked e) {
      log.atInfo().addKeyValue("clientId", credentials.get().clientId()).log("Token refused");
      refuse(response, 400, "unauthorized_client", "The account is locked");
    } catch (CredentialsException.AddressRefused e) {
      errors.write(response, ErrorCode.ADDRESS_REFUSED);
    } catch (CredentialsException.TooMany e) {
      errors.write(response, ErrorCode.RATE_LIMIT);
    } catch (CredentialsException e) {
      log.atWarn().addKeyValue("reason", e.getMessage()).log("No tokens can be issued");
      errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
    }
  }

  private void refuse(HttpServletResponse response, int status, String error, String description)
      throws IOException {
    if (status == 401) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"kontor\"");
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("error_description", description);
    write(response, status, body);
  }

  private void write(HttpServletResponse response, int status, Map<String, Object> body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Pragma", "no-cache");
    byte[] octets = json.writeValueAsBytes(body);
    response.setContentLength(octets.length);
    response.getOutputStream().write(octets);
  }
}
