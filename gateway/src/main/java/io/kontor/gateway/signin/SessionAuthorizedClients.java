package io.kontor.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps a person's tokens in their session. The framework's default keeps them in memory per
 * person, where two browsers overwrite each other and replicas know nothing.
 */
@Component
final class SessionAuthorizedClients implements OAuth2AuthorizedClientRepository {

  private final ClientRegistrationRepository registrations;

  SessionAuthorizedClients(ClientRegistrationRepository registrations) {
    this.registrations = registrations;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registrationId, Authentication principal, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    var registration = registrations.findByRegistrationId(registrationId);
    if (session == null
        || registration == null
        || !(session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens)) {
      return null;
    }
    return (T) tokens.toAuthorizedClient(registration, principal.getName());
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request
        .getSession()
        .setAttribute(
            SessionTokens.ATTRIBUTE,
            SessionTokens.of(client.getAccessToken(), client.getRefreshToken()));
  }

  @Override
  public void removeAuthorizedClient(
      String registrationId,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SessionTokens.ATTRIBUTE);
    }
  }
}
