package io.kontor.platform.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.kontor.platform.web.KontorProperties;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * Makes clients for other services and for the outside world from {@code @HttpExchange} interfaces.
 *
 * <p>Every call has a connect and a read time-out, a circuit breaker and a bulkhead, named after
 * the target. Errors: {@link ServiceUnavailableException} when nothing can have happened, {@link
 * OutcomeUnknownException} when it may have; 4xx answers are Spring's {@code
 * HttpClientErrorException}.
 */
public final class ServiceClients {
  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(500);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
  private static final Pattern PLAIN_PATH =
      Pattern.compile("(/(?!\\.\\.?(/|$))[A-Za-z0-9_.~@:=+-]{1,255})+");

  private final RestClient.Builder builder;
  private final KontorProperties properties;
  private final ServiceTokens tokens;
  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;

  ServiceClients(
      RestClient.Builder builder,
      KontorProperties properties,
      ServiceTokens tokens,
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
    String baseUrl = properties.services().get(target);
    if (baseUrl == null) {
      throw new IllegalStateException(
          "No address for "
              + target
              + ": set KONTOR_SERVICES_"
              + target.toUpperCase(java.util.Locale.ROOT));
    }
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            // HTTP/1.1: the upgrade to h2c that the JDK tries on clear text breaks POSTs to some
            // servers
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build());
    requests.setReadTimeout(readTimeout);
    RestClient.Builder client = builder.clone().baseUrl(baseUrl).requestFactory(requests);
    client.requestInterceptor(ServiceClients::onlyPlainNames);
    client.requestInterceptor(new Guard(target));
    if (withToken) {
      client.requestInterceptor((request, body, execution) -> {
        request.getHeaders().setBearerAuth(tokens.current());
        return execution.execute(request, body);
      });
    }
    return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client.build()))
        .build()
        .createClient(api);
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

  /** Circuit breaker and bulkhead around a call, and the two kinds of failure told apart. */
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
                  .build());
      this.bulkhead =
          bulkheads.bulkhead(
              target,
              BulkheadConfig.custom()
                  .maxConcurrentCalls(256)
                  .maxWaitDuration(Duration.ofMillis(200))
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
        return breaker.executeCallable(() -> call(request, body, execution));
      } catch (CallNotPermittedException e) {
        throw new ServiceUnavailableException(target, e);
      } catch (RuntimeException | IOException e) {
        throw e;
      } catch (Exception e) {
        throw new OutcomeUnknownException(target, e);
      } finally {
        bulkhead.onComplete();
      }
    }

    private ClientHttpResponse call(
        HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
      try {
        ClientHttpResponse response = execution.execute(request, body);
        int status = response.getStatusCode().value();
        if (status == 503) {
          response.close();
          throw new ServiceUnavailableException(
              target, null); // our services say so before they do anything
        }
        if (status >= 500) {
          response.close();
          throw new OutcomeUnknownException(target, null);
        }
        return response;
      } catch (ConnectException | HttpConnectTimeoutException e) {
        throw new ServiceUnavailableException(target, e);
      } catch (IOException e) {
        throw new OutcomeUnknownException(target, e);
      }
    }
  }
}
