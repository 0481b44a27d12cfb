package io.kontor.gateway.signin;

import io.kontor.gateway.DashboardClient;
import io.kontor.platform.settings.PlatformSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;

/**
 * The gateway as an OAuth2 client of the realm. Endpoints are given, so Keycloak need not be up
 * when we start.
 */
@Configuration(proxyBeanMethods = false)
class RealmClient {

  /** The one registration. */
  static final String ID = "keycloak";

  /** Where Keycloak sends the browser back to. */
  static final String CALLBACK_PATH = "/login/oauth2/code/" + ID;

  @Bean
  ClientRegistrationRepository clientRegistrations(
      PlatformSettings platform, DashboardClient dashboard) {
    PlatformSettings.Keycloak keycloak = platform.keycloak();
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId(ID)
            .clientId(dashboard.id())
            .clientSecret(dashboard.secret())
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(platform.publicBase() + CALLBACK_PATH) // Never built from the Host header.
            .scope("openid")
            .authorizationUri(keycloak.publicEndpoint("auth"))
            .tokenUri(keycloak.endpoint("token"))
            .jwkSetUri(keycloak.endpoint("certs"))
            .issuerUri(keycloak.issuer())
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .build());
  }
}
