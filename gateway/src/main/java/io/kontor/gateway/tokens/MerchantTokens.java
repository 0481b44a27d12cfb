package io.kontor.gateway.tokens;

import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.edge.CorrelationIds;
import io.kontor.gateway.upstream.Upstream;
import io.kontor.gateway.upstream.UpstreamException;
import io.kontor.gateway.upstream.Upstreams;
import io.kontor.platform.token.ServiceToken;
import io.kontor.platform.token.TokenUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Exchanges a merchant's credentials for a token, at identity-service. Source: architecture,
 * section 3, "Merchant token".
 */
@Component
final class MerchantTokens {

  private static final int ANSWER_OCTETS_MAX = 64 * 1024;

  private final Upstreams upstreams;
  private final ServiceToken serviceToken;
  private final ConcurrencyLimits limits;
  private final JsonMapper json;

  MerchantTokens(
      Upstreams upstreams, ServiceToken serviceToken, ConcurrencyLimits limits, JsonMapper json) {
    this.upstreams = upstreams;
    this.limits = limits;
    this.serviceToken = serviceToken;
    this.json = json;
  }

  /**
   * A token as identity-service issues it.
   *
   * @param expiresIn seconds
   */
  record Issued(String accessToken, String tokenType, long expiresIn) {

    @Override
    public String toString() {
      return "Issued[expiresIn=" + expiresIn + "]";
    }
  }

  /** Asks for a token; see {@link CredentialsException} for what may go wrong. */
  Issued exchange(MerchantCredentials credentials, HttpServletRequest onBehalfOf)
      throws CredentialsException {
    try (ConcurrencyLimits.Permit permit = limits.exchange(onBehalfOf)) {
      if (permit == null) {
        throw new CredentialsException.TooMany();
      }
      return ask(credentials, onBehalfOf);
    } catch (TokenUnavailableException e) {
      throw new CredentialsException.Unavailable("Keycloak gives the gateway no token");
    } catch (UpstreamException | IOException e) {
      throw new CredentialsException.Unavailable("identity-service does not answer");
    }
  }

  private Issued ask(MerchantCredentials credentials, HttpServletRequest onBehalfOf)
      throws CredentialsException, IOException {
    Upstream identity = upstreams.forTokens();
    CorrelationIds ids = CorrelationIds.of(onBehalfOf);
    BasicClassicHttpRequest request =
        new BasicClassicHttpRequest("POST", identity.path("/internal/oauth/token"));
    request.setHeader("Authorization", "Bearer " + serviceToken.current());
    request.setHeader("Accept", "application/json, application/problem+json");
    request.setHeader(CorrelationIds.REQUEST_ID_HEADER, ids.requestId());
    request.setHeader(CorrelationIds.TRACEPARENT_HEADER, ids.traceparent());
    request.setHeader("X-Forwarded-For", onBehalfOf.getRemoteAddr());
    request.setEntity(
        new ByteArrayEntity(
            json.writeValueAsBytes(
                Map.of(
                    "clientId",
                    credentials.clientId(),
                    "apiKey",
                    credentials.apiKey(),
                    "source",
                    onBehalfOf.getRemoteAddr())),
            ContentType.APPLICATION_JSON));
    try (Upstream.Answer answer = identity.send(request)) {
      ClassicHttpResponse response = answer.response();
      return switch (response.getCode()) {
        case 200 -> issued(body(response));
        case 400 -> {
          if (body(response).path("code").asString("").equals("ACCOUNT_LOCKED")) {
            throw new CredentialsException.Locked();
          }
          throw new CredentialsException.Invalid("The credentials are malformed");
        }
        case 401 -> {
          serviceToken.doubt(); // Identity says the same when it does not believe us.
          throw new CredentialsException.Invalid("The credentials are wrong");
        }
        case 403 -> {
          if (body(response).path("code").asString("").equals("ADDRESS_REFUSED")) {
            throw new CredentialsException.AddressRefused();
          }
          throw new CredentialsException.Unavailable("identity-service gave no token");
        }
        default -> throw new CredentialsException.Unavailable("identity-service gave no token");
      };
    } catch (JacksonException e) {
      throw new CredentialsException.Unavailable("identity-service gave no token");
    }
  }

  private static Issued issued(JsonNode body) throws CredentialsException {
    String token = body.path("accessToken").asString("");
    if (token.isEmpty()) {
      throw new CredentialsException.Unavailable("identity-service gave no token");
    }
    return new Issued(
        token, body.path("tokenType").asString("Bearer"), body.path("expiresIn").asLong(0));
  }

  private JsonNode body(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return json.createObjectNode();
    }
    try (InputStream content = entity.getContent()) {
      return json.readTree(content.readNBytes(ANSWER_OCTETS_MAX));
    }
  }
}
