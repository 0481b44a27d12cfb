package io.kontor.gateway.upstream;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.kontor.platform.http.RequestSyntax;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one service: its address, its breaker, its share of concurrency.
 *
 * <p>Nothing that could change something is ever sent twice. A read whose pooled connection turns
 * out to be dead is sent once more, because a restart of a service leaves such connections behind.
 */
public final class Upstream {

  private static final Logger log = LoggerFactory.getLogger(Upstream.class);

  private final Owner owner;
  private final HttpHost host;
  private final URI root;
  private final String basePath;
  private final HttpClient client;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;

  Upstream(Owner owner, URI address, HttpClient client, CircuitBreaker breaker, Bulkhead bulkhead) {
    this.owner = owner;
    this.host = HttpHost.create(address);
    this.root = URI.create(host.toURI());
    String path = address.getRawPath();
    this.basePath = path == null || path.equals("/") ? "" : path;
    this.client = client;
    this.breaker = breaker;
    this.bulkhead = bulkhead;
  }

  /** The path as the service expects it. */
  public String path(String path) {
    return basePath + path;
  }

  /** The service's address. */
  public URI address() {
    return root;
  }

  /**
   * Sends a request. The answer must be closed; until then it holds one of the service's permits.
   *
   * @throws UpstreamException when no answer came
   */
  public Answer send(ClassicHttpRequest request) {
    if (!bulkhead.tryAcquirePermission()) {
      throw new UpstreamException.NotAsked(owner + " is busy");
    }
    boolean answered = false;
    try {
      Answer answer = new Answer(sendThroughBreaker(request), isSafe(request));
      answered = true;
      return answer;
    } finally {
      if (!answered) {
        bulkhead.onComplete();
      }
    }
  }

  private ClassicHttpResponse sendThroughBreaker(ClassicHttpRequest request) {
    if (!breaker.tryAcquirePermission()) {
      throw new UpstreamException.NotAsked(owner + " is down");
    }
    long start = breaker.getCurrentTimestamp();
    boolean safe = isSafe(request);
    try {
      ClassicHttpResponse response = execute(request, safe);
      breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
      return response;
    } catch (RuntimeException e) {
      breaker.releasePermission();
      throw e;
    } catch (ConnectionRequestTimeoutException e) {
      breaker.releasePermission();
      throw new UpstreamException.NotAsked(owner + " has no free connection", e);
    } catch (IOException e) {
      // The breaker itself leaves out what was not the service's doing.
      breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
      throw unanswered(safe || neverLeft(e), e);
    }
  }

  private UpstreamException unanswered(boolean nothingDone, IOException cause) {
    return nothingDone
        ? new UpstreamException.NotAsked(owner + " does not answer", cause)
        : new UpstreamException.OutcomeUnknown(
            cause instanceof SocketTimeoutException ? 504 : 502, cause);
  }

  private static boolean isSafe(ClassicHttpRequest request) {
    return RequestSyntax.isRead(request.getMethod());
  }

  private ClassicHttpResponse execute(ClassicHttpRequest request, boolean safe) throws IOException {
    try {
      return client.executeOpen(host, request, null);
    } catch (NoHttpResponseException e) {
      if (safe && request.getEntity() == null) {
        return client.executeOpen(host, request, null);
      }
      throw e;
    }
  }

  /** True when the request cannot have reached the service. */
  private static boolean neverLeft(IOException e) {
    return e instanceof ConnectException
        || e instanceof ConnectTimeoutException
        || e instanceof UnknownHostException
        || e instanceof NoRouteToHostException;
  }

  /** An answer under way. */
  public final class Answer implements AutoCloseable {

    private final ClassicHttpResponse response;
    private final boolean safe;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Answer(ClassicHttpResponse response, boolean safe) {
      this.response = response;
      this.safe = safe;
    }

    /** Status, headers and the body to be read. */
    public ClassicHttpResponse response() {
      return response;
    }

    /** True when the request could change nothing, so that it may be refused after all. */
    public boolean isSafe() {
      return safe;
    }

    /** What to throw when the body could not be read to its end. */
    public UpstreamException brokenOff(IOException cause) {
      return unanswered(safe, cause);
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        try {
          response.close();
        } catch (IOException e) {
          log.atDebug().setCause(e).log("A connection did not close");
        } finally {
          bulkhead.onComplete();
        }
      }
    }
  }
}
