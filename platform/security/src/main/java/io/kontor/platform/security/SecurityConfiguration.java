package io.kontor.platform.security;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.loop.SupervisedLoops;
import io.kontor.platform.problem.ErrorRenderer;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.RealmKeys;
import io.kontor.platform.token.RevocationListener;
import io.kontor.platform.token.Revocations;
import io.kontor.platform.token.RevocationsHealth;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Every service authenticates every caller itself by a signed token of the realm; the handler that
 * will serve the request says who may call it. Source: docs/architecture.md, "Tokens", ADR 0008.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StepUpSettings.class)
public class SecurityConfiguration {
  // What the gateway let in is still good while it is on its way to us.
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);
  private static final String BEARER = "Bearer ";

  @Bean
  SecurityFilterChain kontorSecurity(
      HttpSecurity http,
      JwtDecoder decoder,
      Endpoints endpoints,
      ErrorRenderer errors,
      StepUpSettings settings) {
    RecentStepUp stepUp = new RecentStepUp(settings, CLOCK_SKEW, Clock.systemUTC());
    AccessDeniedHandler refusals =
        (request, response, denial) -> refuse(request, response, denial, errors, stepUp);
    http.csrf(csrf -> csrf.disable()) // no cookies here; the gateway guards the browser
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests -> requests.anyRequest().access(new EndpointAccess(endpoints, stepUp)))
        .oauth2ResourceServer(server ->
            server
                .bearerTokenResolver(SecurityConfiguration::bearerToken)
                .jwt(jwt -> jwt.decoder(decoder))
                .withObjectPostProcessor(new Unchecked(errors))
                .authenticationEntryPoint((request, response, _) ->
                    errors.write(request, response, ApiException.of(ErrorCode.NOT_AUTHORIZED)))
                .accessDeniedHandler(refusals))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((request, response, _) ->
                    errors.write(request, response, ApiException.of(ErrorCode.NOT_AUTHORIZED)))
                .accessDeniedHandler(refusals));
    return http.build();
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      AccessDeniedException denial,
      ErrorRenderer errors,
      RecentStepUp stepUp)
      throws IOException {
    ErrorCode code = refusal(request, denial);
    if (code == ErrorCode.INSUFFICIENT_USER_AUTHENTICATION) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, stepUp.challenge());
    }
    errors.write(request, response, ApiException.of(code));
  }

  private static ErrorCode refusal(HttpServletRequest request, AccessDeniedException denial) {
    if (denial instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof EndpointAccess.StepUpMissing) {
      return ErrorCode.INSUFFICIENT_USER_AUTHENTICATION;
    }
    return EndpointAccess.isUnknown(request) ? ErrorCode.RESOURCE_NOT_FOUND : ErrorCode.FORBIDDEN;
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
  RealmKeys realmKeys(PlatformSettings properties) {
    return new RealmKeys(properties.keycloak().endpoint("certs"));
  }

  @Bean
  KeyRefresh keyRefresh(RealmKeys keys) {
    return new KeyRefresh(keys);
  }

  @Bean
  Revocations revocations(
      @Value("${kontor.kafka.bootstrap}") String bootstrap,
      ObjectProvider<RevocationListener> listeners,
      SupervisedLoops loops,
      MeterRegistry metrics) {
    return new Revocations(
        bootstrap,
        revocation -> listeners.forEach(listener -> listener.hear(revocation)),
        loops,
        metrics);
  }

  @Bean
  RevocationsHealth revocationsHealthIndicator(Revocations revocations) {
    return new RevocationsHealth(revocations);
  }

  @Bean
  JwtDecoder jwtDecoder(RealmKeys keys, Revocations revocations, PlatformSettings properties) {
    Clock clock = Clock.systemUTC();
    JwtDecoder tokens = keys.accessTokens(properties.keycloak().issuer(), CLOCK_SKEW, clock);
    return new CachedJwtDecoder(ofKnownActors(tokens), revocations, clock);
  }

  /** A caller of a kind that we do not know has no rights that we know. */
  static JwtDecoder ofKnownActors(JwtDecoder tokens) {
    return text -> {
      Jwt token = tokens.decode(text);
      if (!Caller.Actor.isKnown(token.getClaims().get("kontor_actor"))) {
        throw new BadJwtException("The token names no known kind of caller");
      }
      return token;
    };
  }

  /** A token that cannot be checked now is answered with 503. */
  private record Unchecked(ErrorRenderer errors)
      implements ObjectPostProcessor<BearerTokenAuthenticationFilter> {
    private static final String RETRY_SECONDS = "5";

    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
      filter.setAuthenticationFailureHandler((request, response, failure) -> {
        boolean unchecked = failure instanceof AuthenticationServiceException;
        if (unchecked) {
          response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        errors.write(
            request,
            response,
            ApiException.of(unchecked ? ErrorCode.SERVICE_UNAVAILABLE : ErrorCode.NOT_AUTHORIZED));
      });
      return filter;
    }
  }
}
