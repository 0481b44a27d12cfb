package io.kontor.gateway.signin;

import io.kontor.gateway.DashboardClient;
import io.kontor.gateway.tokens.KeycloakHttp;
import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /logout}: ends the sign-in at Keycloak as well as the session here, from server to
 * server, so that no token is part of a URL. When Keycloak does not answer, the browser is sent to
 * its sign-out page, which asks the person to confirm. A form is redirected; a script that asks for
 * JSON gets {@code {"Location"}} (and the header) and takes the browser there itself.
 */
@Component
public final class SignOut implements LogoutHandler, LogoutSuccessHandler {

  private static final Logger log = LoggerFactory.getLogger(SignOut.class);
  private static final String ENDED_ATTRIBUTE = SignOut.class.getName() + ".ended";

  private final PlatformSettings platform;
  private final DashboardClient dashboard;
  private final KeycloakHttp keycloak;
  private final JsonMapper json;

  SignOut(
      PlatformSettings platform,
      DashboardClient dashboard,
      KeycloakHttp keycloak,
      JsonMapper json) {
    this.dashboard = dashboard;
    this.platform = platform;
    this.keycloak = keycloak;
    this.json = json;
  }

  /** While the session is still there. */
  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    HttpSession session = request.getSession(false);
    if (session != null
        && session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens) {
      request.setAttribute(ENDED_ATTRIBUTE, isEndedAtKeycloak(tokens));
    }
  }

  /** Ends the sign-in at Keycloak; false when it did not answer. */
  boolean isEndedAtKeycloak(SessionTokens tokens) {
    return tokens.refreshToken() == null || endAtKeycloak(tokens.refreshToken());
  }

  private boolean endAtKeycloak(String refreshToken) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("client_id", dashboard.id());
    form.add("client_secret", dashboard.secret());
    form.add("refresh_token", refreshToken);
    try {
      keycloak
          .client()
          .post()
          .uri(platform.keycloak().endpoint("logout"))
          .contentType(MediaType.APPLICATION_FORM_URLENCODED)
          .body(form)
          .retrieve()
          .toBodilessEntity();
      return true;
    } catch (OAuth2AuthorizationException e) {
      // Keycloak has ended the sign-in before.
      return e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    } catch (RestClientException e) {
      log.atWarn()
          .addKeyValue("reason", e.getClass().getSimpleName())
          .log("Keycloak is unavailable");
      return false;
    }
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    String location = "/";
    if (authentication != null && authentication.getPrincipal() instanceof OidcUser) {
      log.atInfo().addKeyValue("person", authentication.getName()).log("Signed out");
      if (!Boolean.TRUE.equals(request.getAttribute(ENDED_ATTRIBUTE))) {
        location = keycloakSignOut();
      }
    }
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains("application/json")) {
      response.setContentType("application/json");
      response.setHeader(HttpHeaders.LOCATION, location); // With 200 no script follows it unasked.
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      response.getOutputStream().write(json.writeValueAsBytes(Map.of("Location", location)));
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, location);
    }
  }

  private String keycloakSignOut() {
    return UriComponentsBuilder.fromUriString(platform.keycloak().publicEndpoint("logout"))
        .queryParam("client_id", dashboard.id())
        .queryParam("post_logout_redirect_uri", "{back}")
        .build(false)
        .expand(Map.of("back", platform.publicBase() + "/"))
        .encode()
        .toUriString();
  }
}
