package io.kontor.gateway.signin;

import io.kontor.gateway.tokens.KeycloakHttp;
import io.kontor.gateway.tokens.TokenVerifier;
import io.kontor.platform.settings.PlatformSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions of people: their cookie, how they lie in PostgreSQL, how their tokens come from
 * Keycloak.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

  @Bean
  SessionCookie sessionCookie(PlatformSettings platform) {
    return SessionCookie.of(platform);
  }

  @Bean
  CookieSerializer cookieSerializer(SessionCookie cookie) {
    DefaultCookieSerializer serializer = new DefaultCookieSerializer();
    serializer.setCookieName(cookie.name());
    serializer.setUseSecureCookie(cookie.secure());
    serializer.setUseHttpOnlyCookie(true);
    serializer.setSameSite("Lax"); // Strict would lose the session on the way back from Keycloak.
    serializer.setCookiePath("/");
    return serializer;
  }

  /**
   * Two answers may save the same attribute at once; PostgreSQL's upsert keeps both from failing.
   */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionUpserts() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * How attributes become bytes. What cannot be read back (written by another version of the
   * libraries) is absent, so the person signs in again instead of meeting an error.
   */
  @Bean
  GenericConversionService springSessionConversionService() {
    ClassLoader loader = SessionConfiguration.class.getClassLoader();
    GenericConversionService conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversions.addConverter(
        byte[].class, Object.class, new LenientConverter(new DeserializingConverter(loader)));
    return conversions;
  }

  @Bean
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeTokens(
      KeycloakHttp keycloak) {
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(keycloak.client());
    return client;
  }

  /** Id tokens are verified with the same keys as access tokens. */
  @Bean
  JwtDecoderFactory<ClientRegistration> idTokenDecoders(TokenVerifier verifier, Clock clock) {
    return registration -> {
      OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
      validator.setClock(clock);
      return verifier.decoderWith(new DelegatingOAuth2TokenValidator<>(validator));
    };
  }

  private record LenientConverter(DeserializingConverter strict)
      implements Converter<byte[], @Nullable Object> {

    @Override
    public @Nullable Object convert(byte[] source) {
      try {
        return strict.convert(source);
      } catch (SerializationFailedException e) {
        log.atInfo()
            .addKeyValue("octets", source.length)
            .addKeyValue("reason", String.valueOf(e.getMostSpecificCause().getMessage()))
            .log("A session attribute is not readable and counts as absent");
        return null;
      }
    }
  }
}
