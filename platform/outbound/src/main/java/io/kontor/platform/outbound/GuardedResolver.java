package io.kontor.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names and lets only allowed addresses through, so that the connection goes to what was
 * checked.
 *
 * <p>Look-ups run on threads of their own, one for each call that may run: the system's resolver
 * cannot be interrupted and would hold up a virtual thread's carrier, and a name server that hangs
 * must not hold up the look-ups of others.
 */
final class GuardedResolver implements DnsResolver, AutoCloseable {
  private static final int WAITING_MAX = 1_000;

  private final AddressRules rules;
  private final Duration timeout;
  private final Lookup lookup;
  private final ThreadPoolExecutor lookups;

  GuardedResolver(AddressRules rules, Duration timeout, Lookup lookup, int threads) {
    this.rules = rules;
    this.timeout = timeout;
    this.lookup = lookup;
    this.lookups =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING_MAX),
            Thread.ofPlatform().daemon().name("merchant-dns-", 0).factory());
    lookups.allowCoreThreadTimeOut(true);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] allowed =
        Arrays.stream(lookUp(host))
            .map(GlobalUnicast::canonical)
            .filter(rules::allows)
            .toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new PrivateAddressException(host);
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host; // no reverse look-ups
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    try {
      Future<InetAddress[]> found = lookups.submit(() -> lookup.find(host));
      try {
        return found.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        found.cancel(true);
        throw new UnknownHostException(host);
      }
    } catch (ExecutionException | RejectedExecutionException _) {
      throw new UnknownHostException(host);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host);
    }
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }

  /** Finds all addresses of a name or of an address as text. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  /** The name leads into a private network. */
  static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String host) {
      super(host);
    }
  }
}
