package io.kontor.platform.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.call.CallFailures;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.settings.PlatformSettings;
import io.kontor.platform.token.ServiceToken;
import io.kontor.platform.token.TokenUnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes clients for other services and for the outside world from {@code @HttpExchange} interfaces.
 *
 * <p>Every call has a connect and a read time-out, a circuit breaker and a bulkhead, named after
 * the target. The breaker counts only what the target did: a 4xx answer is a success, a 5xx, a cut
 * or missing answer a failure; what we refuse ourselves is neither. Errors: {@link
 * ServiceUnavailableException} when nothing can have happened, {@link OutcomeUnknownException} when
 * it may have; 4xx answers are Spring's {@code HttpClientErrorException}.
 */
public final class ServiceClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
  // Below the 10 s after which the services' servers drop an idle connection.
  private static final Duration IDLE_MAX = Duration.ofSeconds(8);
  private static final Duration CHECK_AFTER_IDLE = Duration.ofMillis(500);
  private static final int CALLS_MAX = 256;
  private static final Pattern PLAIN_PATH =
      Pattern.compile("(/(?!\\.\\.?(/|$))[A-Za-z0-9_.~@:=+-]{1,255})+");

  private final RestClient.Builder builder;
  private final PlatformSettings properties;
  private final ServiceToken tokens;
  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;

  ServiceClients(
      RestClient.Builder builder,
      PlatformSettings properties,
      ServiceToken tokens,
      CircuitBreakerRegistry breakers,
      BulkheadRegistry bulkheads) {
    this.builder = builder;
    this.properties = properties;
    this.tokens = tokens;
    this.breakers = breakers;
    this.bulkheads = bulkheads;
  }

  /**
   * A client for one of the platform's services ({@code wallet}); calls carry this process's own
   * token.
   */
  public <T> T service(Class<T> api, String target) {
    return create(api, target, true, READ_TIMEOUT);
  }

  /** A client for the outside world; calls carry no token of ours. */
  public <T> T outside(Class<T> api, String target, Duration readTimeout) {
    return create(api, target, false, readTimeout);
  }

  private <T> T create(Class<T> api, String target, boolean withToken, Duration readTimeout) {
    HttpComponentsClientHttpRequestFactory requests =
        new HttpComponentsClientHttpRequestFactory(connections(readTimeout));
    RestClient.Builder client =
        builder.clone().baseUrl(properties.address(target)).requestFactory(requests);
    if (withToken) {
      client.requestInterceptor(ServiceClients::onlyPlainNames);
      client.requestInterceptor((request, body, execution) -> {
        request.getHeaders().setBearerAuth(token());
        ClientHttpResponse response = execution.execute(request, body);
        if (response.getStatusCode().value() == HttpStatus.FORBIDDEN.value()) {
          tokens.doubt();
        }
        return response;
      });
    }
    // The innermost: what we refuse ourselves, or Keycloak, is not the target's failure.
    client.requestInterceptor(new Guard(target));
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client.build()))
        .build()
        .createClient(api);
  }

  private String token() {
    try {
      return tokens.current();
    } catch (TokenUnavailableException e) {
      throw new ServiceUnavailableException("keycloak", e);
    }
  }

  /**
   * Blocking HTTP/1.1 over kept connections, on the caller's own thread. It never repeats a request
   * by itself: whether one may be repeated is the caller's to say.
   */
  private static CloseableHttpClient connections(Duration readTimeout) {
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setMaxConnPerRoute(CALLS_MAX)
                .setMaxConnTotal(CALLS_MAX)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
                        .setSocketTimeout(Timeout.of(readTimeout))
                        .setIdleTimeout(Timeout.of(IDLE_MAX))
                        .setValidateAfterInactivity(TimeValue.of(CHECK_AFTER_IDLE))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(CONNECT_TIMEOUT))
                .setResponseTimeout(Timeout.of(readTimeout))
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

  /**
   * Ids come from callers and become parts of paths. Nothing has a name that a path cannot carry as
   * it is, so a call for one is answered with 404 here: servers refuse such paths in their own
   * ways, and {@code ..} would be another path.
   */
  private static ClientHttpResponse onlyPlainNames(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    if (!PLAIN_PATH.matcher(request.getURI().getRawPath()).matches()) {
      throw HttpClientErrorException.create(
          HttpStatus.NOT_FOUND, "Not Found", HttpHeaders.EMPTY, new byte[0], null);
    }
    return execution.execute(request, body);
  }

  /** Circuit breaker and bulkhead around a call; distinguishes the two kinds of failure. */
  private final class Guard implements ClientHttpRequestInterceptor {
    private final String target;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    Guard(String target) {
      this.target = target;
      this.breaker =
          breakers.circuitBreaker(
              target,
              CircuitBreakerConfig.custom()
                  .slidingWindowSize(20)
                  .minimumNumberOfCalls(10)
                  .failureRateThreshold(50)
                  .waitDurationInOpenState(Duration.ofSeconds(2))
                  .permittedNumberOfCallsInHalfOpenState(3)
                  .recordResult(Guard::isServerError)
                  .ignoreException(CallFailures::isOurs)
                  .writableStackTraceEnabled(false) // an open breaker is no news
                  .build());
      this.bulkhead =
          bulkheads.bulkhead(
              target,
              BulkheadConfig.custom()
                  .maxConcurrentCalls(CALLS_MAX)
                  .maxWaitDuration(Duration.ofMillis(200))
                  .writableStackTraceEnabled(false)
                  .build());
    }

    @Override
    public ClientHttpResponse intercept(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
      try {
        bulkhead.acquirePermission();
      } catch (BulkheadFullException e) {
        throw new ServiceUnavailableException(target, e);
      }
      try {
        return usable(breaker.executeCallable(() -> execution.execute(request, body)));
      } catch (CallNotPermittedException
          | ConnectException
          | ConnectTimeoutException
          | ConnectionRequestTimeoutException
          | UnknownHostException
          | NoRouteToHostException e) {
        throw new ServiceUnavailableException(target, e);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new OutcomeUnknownException(target, e);
      } finally {
        bulkhead.onComplete();
      }
    }

    private ClientHttpResponse usable(ClientHttpResponse response) throws IOException {
      int status = response.getStatusCode().value();
      if (status < 500) {
        return response;
      }
      response.close();
      if (status == 503) { // our services say so before they do anything
        throw new ServiceUnavailableException(target, null);
      }
      throw new OutcomeUnknownException(target, null);
    }

    private static boolean isServerError(Object answer) {
      try {
        return answer instanceof ClientHttpResponse response
            && response.getStatusCode().is5xxServerError();
      } catch (IOException _) {
        return true; // the status is not readable
      }
    }
  }
}
