package io.kontor.platform.security;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.web.ErrorRenderer;
import io.kontor.platform.web.KontorProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestTemplate;

/**
 * Every service authenticates every caller itself: a signed token of the realm for everything but
 * health, metrics and signed callbacks; service tokens only for {@code /internal/**}. Source:
 * docs/architecture.md, "Tokens".
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {
  /** The audience every token must name. */
  public static final String AUDIENCE = "kontor-api";

  private static final String BEARER = "Bearer ";

  @Bean
  SecurityFilterChain kontorSecurity(HttpSecurity http, JwtDecoder decoder, ErrorRenderer errors) {
    http.csrf(csrf -> csrf.disable()) // no cookies here; the gateway guards the browser
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/health/**", "/actuator/prometheus", "/error")
                .permitAll()
                .requestMatchers("/callbacks/**") // checked by signature
                .permitAll()
                // Links to files carry their own secret; AccessInterceptor still refuses every
                // handler
                // that is not one.
                .requestMatchers(HttpMethod.GET, "/v2.01/*/*/files/*")
                .permitAll()
                .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll()
                .requestMatchers("/internal/**", "/actuator/**")
                .access((authentication, _) ->
                    new AuthorizationDecision(
                        authentication.get().getPrincipal() instanceof Jwt token
                            && Callers.actor(token) == Caller.Actor.SERVICE))
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(SecurityConfiguration::bearerToken)
                .jwt(jwt -> jwt.decoder(decoder))
                .authenticationEntryPoint((request, response, _) ->
                    errors.write(request, response, ApiException.of(ErrorCode.NOT_AUTHORIZED)))
                .accessDeniedHandler((request, response, _) ->
                    errors.write(request, response, ApiException.of(ErrorCode.FORBIDDEN))))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((request, response, _) ->
                    errors.write(request, response, ApiException.of(ErrorCode.NOT_AUTHORIZED)))
                .accessDeniedHandler((request, response, _) ->
                    errors.write(request, response, ApiException.of(ErrorCode.FORBIDDEN))));
    return http.build();
  }

  /** The token of the header; without the framework's pattern, which costs more than the rest. */
  private static @Nullable String bearerToken(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return null;
    }
    String token = header.substring(BEARER.length()).strip();
    return token.isEmpty() ? null : token;
  }

  /** Spans and timers around each filter of the chain would cost as much as the request itself. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  JwtDecoder jwtDecoder(KontorProperties properties) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    requests.setReadTimeout(Duration.ofSeconds(3));
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(properties.keycloak().jwkSetUri())
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(properties.keycloak().issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", aud -> aud != null && aud.contains(AUDIENCE))));
    return new CachedJwtDecoder(decoder, Clock.systemUTC());
  }

  @Bean
  AccessInterceptor accessInterceptor() {
    return new AccessInterceptor();
  }
}
