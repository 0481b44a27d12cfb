package io.kontor.gateway.signin;

import io.kontor.platform.http.RequestSyntax;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * {@code GET /login}: remembers where to go afterwards and sends the browser to Keycloak, with
 * PKCE. With {@code acr=gold} Keycloak asks for the second factor again; with {@code action=…} as
 * well, and then has the person do an {@link AccountAction}.
 */
@Component
public final class SignInRequests implements OAuth2AuthorizationRequestResolver {

  /** Session attribute with the path to go to afterwards. */
  static final String NEXT_ATTRIBUTE = "kontor.next";

  private static final String STEP_UP =
      "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"gold\"]}}}";

  private final DefaultOAuth2AuthorizationRequestResolver requests;
  private final PersonActivity activity;

  SignInRequests(ClientRegistrationRepository registrations, PersonActivity activity) {
    this.activity = activity;
    this.requests =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
  }

  static boolean isStart(HttpServletRequest request) {
    return RequestSyntax.isRead(request.getMethod()) && request.getRequestURI().equals("/login");
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    if (!isStart(request)) {
      return null;
    }
    OAuth2AuthorizationRequest plain = resolve(request, RealmClient.ID);
    if (plain == null) {
      return null;
    }
    HttpSession before = request.getSession(false);
    if (before != null && before.getAttribute(SessionTokens.ATTRIBUTE) != null) {
      activity.isOver(before); // Or Keycloak would remember them and ask for nothing.
    }
    request.getSession().setAttribute(NEXT_ATTRIBUTE, NextPath.of(request.getParameter("next")));
    Optional<AccountAction> action = AccountAction.of(request.getParameter("action"));
    request
        .getSession()
        .setAttribute(AccountAction.ATTRIBUTE, action.map(AccountAction::text).orElse(null));
    return action.isPresent() || "gold".equals(request.getParameter("acr"))
        ? OAuth2AuthorizationRequest.from(plain)
            .additionalParameters(parameters -> {
              parameters.put("claims", STEP_UP);
              action.ifPresent(begun -> parameters.put("kc_action", begun.requiredAction()));
            })
            .build()
        : plain;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(
      HttpServletRequest request, String registrationId) {
    return requests.resolve(request, registrationId);
  }
}
