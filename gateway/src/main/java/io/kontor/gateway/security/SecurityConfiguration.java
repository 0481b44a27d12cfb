package io.kontor.gateway.security;

import io.kontor.gateway.GatewaySettings;
import io.kontor.gateway.concurrency.ConcurrencyLimits;
import io.kontor.gateway.edge.EdgeFilter;
import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.ratelimit.RateLimiter;
import io.kontor.gateway.routing.MerchantApiDispatcher;
import io.kontor.gateway.routing.RouteTable;
import io.kontor.gateway.signin.SessionCookie;
import io.kontor.gateway.signin.SignInOutcome;
import io.kontor.gateway.signin.SignInRequests;
import io.kontor.gateway.signin.SignInUnavailableFilter;
import io.kontor.gateway.signin.SignOut;
import io.kontor.gateway.signin.StaffSessions;
import io.kontor.gateway.tokens.Callers;
import io.kontor.gateway.tokens.KeyUsage;
import io.kontor.gateway.tokens.KeycloakHttp;
import io.kontor.gateway.tokens.TokenEndpoint;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The merchant API with an {@code Authorization} header is served by {@link MerchantApiFilter}
 * before any chain. What remains has three chains, first match wins: what needs no credentials of
 * ours (the token endpoint, links to files); the merchant API with a browser's session; everything
 * else.
 *
 * <p>A header always beats a cookie: other sites can make a browser send our cookie, but not that
 * header.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final ErrorWriter errors;
  private final String publicOrigin;
  private final SessionCsrfTokens csrfTokens;
  private final ConcurrencyLimits limits;

  SecurityConfiguration(
      ErrorWriter errors,
      PlatformSettings platform,
      SessionCsrfTokens csrfTokens,
      ConcurrencyLimits limits) {
    this.errors = errors;
    this.publicOrigin = platform.publicOrigin();
    this.csrfTokens = csrfTokens;
    this.limits = limits;
  }

  @Bean
  FilterRegistrationBean<MerchantApiFilter> merchantApiFilter(
      Callers callers, KeyUsage usage, RateLimiter rateLimiter, MerchantApiDispatcher api) {
    FilterRegistrationBean<MerchantApiFilter> registration =
        new FilterRegistrationBean<>(
            new MerchantApiFilter(
                SecurityConfiguration::isProgram,
                callers,
                usage,
                rateLimiter,
                limits,
                api,
                errors));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // Right behind the edge filter.
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  @Order(1)
  SecurityFilterChain openChain(HttpSecurity http) {
    return bare(http.securityMatcher(SecurityConfiguration::isOpen))
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new ConcurrencyLimitFilter(limits, errors), BasicAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain staffChain(
      HttpSecurity http, StaffSessions sessions, SessionCookie cookie, RateLimiter rateLimiter) {
    return withSession(http.securityMatcher(SecurityConfiguration::isApi), cookie)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterAfter(new SessionCallerFilter(sessions, errors), AuthorizationFilter.class)
        .addFilterAfter(new RateLimitFilter(rateLimiter, errors), SessionCallerFilter.class)
        .addFilterAfter(new ConcurrencyLimitFilter(limits, errors), RateLimitFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      SessionCookie cookie,
      SignInRequests signInRequests,
      OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeTokens,
      SignInOutcome outcome,
      SignOut signOut,
      KeycloakHttp keycloak,
      PlatformSettings platform,
      GatewaySettings settings) {
    List<IpAddressMatcher> metricsFrom =
        settings.metricsFrom().stream().map(IpAddressMatcher::new).toList();
    return withSession(http, cookie)
        .addFilterBefore(
            new SignInUnavailableFilter(keycloak, platform),
            OAuth2AuthorizationRequestRedirectFilter.class)
        .addFilterBefore(new ConcurrencyLimitFilter(limits, errors), CsrfFilter.class)
        .oauth2Login(login ->
            login
                .loginPage("/login")
                .authorizationEndpoint(
                    endpoint -> endpoint.authorizationRequestResolver(signInRequests))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeTokens))
                .successHandler(outcome)
                .failureHandler(outcome))
        .logout(logout ->
            logout.logoutUrl("/logout").addLogoutHandler(signOut).logoutSuccessHandler(signOut))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/actuator/prometheus")
                .access((_, context) ->
                    new AuthorizationDecision(
                        metricsFrom.stream()
                            .anyMatch(block -> block.matches(context.getRequest()))))
                .anyRequest()
                .permitAll())
        .build();
  }

  /** What Spring Security's firewall refuses beyond the edge filter. */
  @Bean
  RequestRejectedHandler rejectedRequests() {
    return (_, response, _) ->
        errors.write(response, ApiException.of(ErrorCode.PARAM_ERROR, "The request is malformed"));
  }

  /** No span and timer per filter; the edge filter times the whole. */
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  private HttpSecurity bare(HttpSecurity http) {
    return answersInContract(http)
        .securityContext(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable);
  }

  /**
   * A cookie alone moves nothing: mutating calls with a session cookie must come from a page of
   * ours and carry the session's token in a header (or, for the sign-out form, in a field). The
   * token is part of no page, so it needs no masking.
   */
  private HttpSecurity withSession(HttpSecurity http, SessionCookie cookie) {
    RequestMatcher guarded =
        request -> !SAFE_METHODS.contains(request.getMethod()) && cookie.isIn(request);
    return answersInContract(http)
        .sessionManagement(session ->
            session
                .sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                .sessionFixation(fixation -> fixation.changeSessionId()))
        .anonymous(Customizer.withDefaults())
        .addFilterBefore(new OwnPagesFilter(guarded, publicOrigin, errors), CsrfFilter.class)
        .csrf(csrf ->
            csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(guarded));
  }

  private HttpSecurity answersInContract(HttpSecurity http) {
    AuthenticationEntryPoint unauthorized =
        (_, response, _) -> {
          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kontor\"");
          errors.write(response, ErrorCode.NOT_AUTHORIZED);
        };
    AccessDeniedHandler forbidden = (_, response, _) -> errors.write(response, ErrorCode.FORBIDDEN);
    return http.headers(AbstractHttpConfigurer::disable) // Written by the edge filter.
        .requestCache(AbstractHttpConfigurer::disable)
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(unauthorized).accessDeniedHandler(forbidden));
  }

  private static boolean isOpen(HttpServletRequest request) {
    return TokenEndpoint.matches(request)
        || RouteTable.isFileLink(request.getMethod(), request.getRequestURI());
  }

  private static boolean isApi(HttpServletRequest request) {
    return EdgeFilter.isApi(request.getRequestURI());
  }

  /** A call of the merchant API with credentials; it counts as one, whatever cookies it has. */
  private static boolean isProgram(HttpServletRequest request) {
    return isApi(request)
        && request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && !isOpen(request);
  }
}
