package io.kontor.platform.outbound;

import io.kontor.platform.net.HttpUrl;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses that merchants gave us.
 *
 * <p>Never into the private network (checked on the resolved address at each connect), without
 * redirects, cookies, retries or a proxy; certificates are verified. The whole call ends within the
 * time-out, however slowly the receiver answers, and the body of the answer is not read.
 *
 * <p>Errors: none are thrown; every failure is a {@link CallResult}.
 */
public final class MerchantCaller implements AutoCloseable {
  static final String TIMEOUT = "no answer in time";

  private static final String NOT_ALLOWED = "address not allowed";
  private static final URI NOWHERE = URI.create("/");

  private final AddressRules rules;
  private final Duration timeout;
  private final GuardedResolver resolver;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("merchant-call-watchdog").factory());

  /** A caller with its own connections. */
  public MerchantCaller(OutboundSettings settings) {
    this(settings, InetAddress::getAllByName);
  }

  MerchantCaller(OutboundSettings settings, GuardedResolver.Lookup lookup) {
    this.rules = new AddressRules(settings.allowPrivateAddresses());
    this.timeout = settings.timeout();
    this.resolver = new GuardedResolver(rules, timeout, lookup, settings.connectionsMax());
    Timeout bound = Timeout.of(timeout);
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setMaxConnTotal(settings.connectionsMax())
                    .setMaxConnPerRoute(settings.connectionsMax())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(bound)
                            .setSocketTimeout(bound)
                            .setTimeToLive(TimeValue.ofMinutes(1))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(bound)
                    .setResponseTimeout(bound)
                    .setRedirectsEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .evictExpiredConnections()
            .evictIdleConnections(TimeValue.ofSeconds(30))
            .setUserAgent("Kontor-Hooks/1")
            .build();
  }

  /** The error text for an address that is refused. */
  public AddressRules rules() {
    return rules;
  }

  /** GET of the address with the parameters appended to its query. */
  public CallResult get(String url, Map<String, String> parameters) {
    return send("GET", url, parameters, _ -> {});
  }

  /** POST of a JSON body with the given headers; the address goes out as it was given. */
  public CallResult postJson(String url, Map<String, String> headers, byte[] body) {
    return send(
        "POST",
        url,
        Map.of(),
        request -> {
          headers.forEach(request::setHeader);
          request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        });
  }

  private CallResult send(
      String method,
      String url,
      Map<String, String> parameters,
      Consumer<HttpUriRequestBase> complete) {
    long start = System.nanoTime();
    HttpUrl address;
    try {
      address = HttpUrl.parse(url, AddressRules.LENGTH_MAX);
    } catch (HttpUrl.InvalidUrlException _) {
      return failed(NOT_ALLOWED, start);
    }
    if (rules.refusal(address).isPresent()) {
      return failed(NOT_ALLOWED, start);
    }
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      address = address.with(parameter.getKey(), parameter.getValue());
    }
    // Set part by part: java.net.URI knows no host with an underscore.
    HttpUriRequestBase request = new HttpUriRequestBase(method, NOWHERE);
    request.setScheme(address.scheme());
    request.setAuthority(new URIAuthority(address.host(), address.port()));
    request.setPath(address.requestTarget());
    complete.accept(request);
    return call(request, start);
  }

  private CallResult call(HttpUriRequestBase request, long start) {
    AtomicBoolean answered = new AtomicBoolean();
    AtomicBoolean cancelled = new AtomicBoolean();
    ScheduledFuture<?> end =
        watchdog.schedule(
            () -> {
              cancelled.set(!answered.get());
              request.cancel();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(request, answered, start);
    } catch (IOException | RuntimeException e) {
      return failed(cancelled.get() ? TIMEOUT : describe(e), start);
    } finally {
      end.cancel(false);
    }
  }

  private CallResult exchange(HttpUriRequestBase request, AtomicBoolean answered, long start)
      throws IOException {
    ClassicHttpResponse response = http.executeOpen(null, request, null);
    answered.set(true);
    CallResult result = new CallResult(response.getCode(), null, since(start));
    try {
      response.close(); // the watchdog also ends a body without an end
    } catch (IOException _) {
      // the status stands
    }
    return result.duration().compareTo(timeout) > 0 ? failed(TIMEOUT, start) : result;
  }

  private static String describe(Exception error) {
    return switch (error) {
      case GuardedResolver.PrivateAddressException _ -> NOT_ALLOWED;
      case UnknownHostException _ -> "name not found";
      case SocketTimeoutException _ -> TIMEOUT;
      case ConnectException _ -> "connection refused";
      case SSLException _ -> "certificate or TLS failure";
      case InterruptedIOException _ -> TIMEOUT;
      default -> "connection broken";
    };
  }

  private static CallResult failed(String error, long start) {
    return new CallResult(null, error, since(start));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() throws IOException {
    watchdog.shutdownNow();
    resolver.close();
    http.close();
  }
}
