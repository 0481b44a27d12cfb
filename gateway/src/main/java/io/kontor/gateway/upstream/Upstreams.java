package io.kontor.gateway.upstream;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.kontor.gateway.GatewaySettings;
import io.kontor.platform.call.CallFailures;
import io.kontor.platform.settings.PlatformSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The ways to all services: one pool of HTTP/1.1 keep-alive connections, a breaker and a bulkhead
 * each.
 */
@Component
public final class Upstreams {

  private static final Logger log = LoggerFactory.getLogger(Upstreams.class);

  // Below the 20 s after which the services' servers drop an idle connection.
  private static final Duration IDLE_MAX = Duration.ofSeconds(15);
  private static final Duration CHECK_AFTER_IDLE = Duration.ofMillis(500);
  private static final int BREAKER_WINDOW_CALLS = 20;
  private static final int BREAKER_CALLS_MIN = 5;
  private static final int BREAKER_FAILURES_PERCENT = 50;
  private static final int BREAKER_PROBES = 5;
  private static final String TOKENS = "tokens";

  private final CloseableHttpClient client;
  private final Map<Owner, Upstream> byOwner = new EnumMap<>(Owner.class);
  private final Upstream tokens;

  /** Builds the ways; opens no connection yet. */
  public Upstreams(PlatformSettings platform, GatewaySettings settings, MeterRegistry meters) {
    GatewaySettings.Upstream upstream = settings.upstream();
    this.client = client(upstream);
    CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breaker(upstream.openFor()));
    BulkheadRegistry bulkheads =
        BulkheadRegistry.of(
            BulkheadConfig.custom()
                .maxConcurrentCalls(upstream.concurrentMax())
                .maxWaitDuration(Duration.ZERO)
                .build());
    for (Owner owner : Owner.values()) {
      byOwner.put(
          owner,
          new Upstream(
              owner,
              platform.address(owner.key()),
              client,
              breaker(breakers, owner.key()),
              bulkheads.bulkhead(owner.key())));
    }
    this.tokens =
        new Upstream(
            Owner.IDENTITY,
            platform.address(Owner.IDENTITY.key()),
            client,
            breaker(breakers, TOKENS),
            bulkheads.bulkhead(
                TOKENS,
                BulkheadConfig.from(bulkheads.getDefaultConfig())
                    .maxConcurrentCalls(upstream.tokensMax())
                    .build()));
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
  }

  /** When a service counts as down; what we or a caller did wrong never counts. */
  static CircuitBreakerConfig breaker(Duration openFor) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
        .slidingWindowSize(BREAKER_WINDOW_CALLS)
        .minimumNumberOfCalls(BREAKER_CALLS_MIN)
        .failureRateThreshold(BREAKER_FAILURES_PERCENT)
        .permittedNumberOfCallsInHalfOpenState(BREAKER_PROBES)
        .waitDurationInOpenState(openFor)
        .ignoreException(CallFailures::isOurs)
        .build();
  }

  /** The way to one service. */
  public Upstream to(Owner owner) {
    Upstream upstream = byOwner.get(owner);
    if (upstream == null) {
      throw new IllegalStateException("No way to " + owner);
    }
    return upstream;
  }

  /**
   * The upstream for exchanges of credentials for tokens: with limits of its own, so that a caller
   * that uses up the others does not keep everybody out.
   */
  public Upstream forTokens() {
    return tokens;
  }

  private static CircuitBreaker breaker(CircuitBreakerRegistry breakers, String name) {
    CircuitBreaker breaker = breakers.circuitBreaker(name);
    breaker
        .getEventPublisher()
        .onStateTransition(event ->
            log.atWarn()
                .addKeyValue("service", name)
                .addKeyValue("transition", event.getStateTransition())
                .log("Circuit breaker changed state"));
    return breaker;
  }

  @PreDestroy
  void close() throws java.io.IOException {
    client.close();
  }

  private static CloseableHttpClient client(GatewaySettings.Upstream settings) {
    Timeout connect = Timeout.of(settings.connectTimeout());
    Timeout answer = Timeout.of(settings.answerTimeout());
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setMaxConnPerRoute(settings.concurrentMax() + settings.tokensMax())
                .setMaxConnTotal(
                    (settings.concurrentMax() + settings.tokensMax()) * Owner.values().length)
                .setDefaultSocketConfig(
                    SocketConfig.custom().setTcpNoDelay(true).setSoTimeout(answer).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .setIdleTimeout(Timeout.of(IDLE_MAX))
                        .setValidateAfterInactivity(TimeValue.of(CHECK_AFTER_IDLE))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(connect)
                .setResponseTimeout(answer)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .disableConnectionState()
        .disableDefaultUserAgent()
        .build();
  }
}
