package io.kontor.gateway.signin;

import io.kontor.gateway.PlatformSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /logout}, after the session is gone: ends the sign-in at Keycloak too. A form is
 * redirected there; a script that asks for JSON gets {@code {"Location"}} (and the header) and
 * takes the browser there itself.
 */
@Component
public final class SignOut implements LogoutSuccessHandler {

  private static final Logger log = LoggerFactory.getLogger(SignOut.class);

  private final PlatformSettings platform;
  private final JsonMapper json;

  SignOut(PlatformSettings platform, JsonMapper json) {
    this.platform = platform;
    this.json = json;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    String location = "/";
    if (authentication != null && authentication.getPrincipal() instanceof OidcUser person) {
      log.atInfo().addKeyValue("person", authentication.getName()).log("Signed out");
      location =
          UriComponentsBuilder.fromUriString(platform.keycloak().publicEndpoint("logout"))
              .queryParam("id_token_hint", person.getIdToken().getTokenValue())
              .queryParam("client_id", platform.dashboardClient().id())
              .queryParam("post_logout_redirect_uri", "{back}")
              .build(false)
              .expand(Map.of("back", platform.publicBase() + "/"))
              .encode()
              .toUriString();
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
}
