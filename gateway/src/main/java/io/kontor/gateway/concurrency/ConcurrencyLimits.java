package io.kontor.gateway.concurrency;

import io.kontor.gateway.GatewaySettings;
import io.kontor.platform.net.CallSource;
import jakarta.servlet.ServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits the concurrent requests of one caller: of a client, or of a source when the caller is not
 * known. A caller that keeps its requests open, by slow bodies or slow reading, uses up its own
 * permits and nobody else's.
 */
@Component
public final class ConcurrencyLimits {

  private static final String ATTRIBUTE = Permit.class.getName();

  private final GatewaySettings.ConcurrencyLimits settings;
  private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

  /** Limits from the settings. */
  public ConcurrencyLimits(GatewaySettings settings) {
    this.settings = settings.places();
  }

  /**
   * Acquires a permit for an unknown caller, until {@link #leave}.
   *
   * @return false when the source has too many requests under way
   */
  public boolean enterStranger(ServletRequest request) {
    return enter(request, "source:" + sourceOf(request), settings.perAddress());
  }

  /**
   * Acquires a permit for a client's request, until {@link #leave}.
   *
   * @return false when the client has too many requests under way
   */
  public boolean enterClient(ServletRequest request, String clientId) {
    return enter(request, "client:" + clientId, settings.perClient());
  }

  /** Releases the permit of the request. */
  public void leave(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Permit permit) {
      request.removeAttribute(ATTRIBUTE);
      permit.close();
    }
  }

  /** A permit for an exchange of credentials; null when the source has too many. */
  public @Nullable Permit exchange(ServletRequest request) {
    return acquire("exchange:" + sourceOf(request), settings.exchangesPerAddress());
  }

  /**
   * A permit for an answer that is streamed at the caller's pace; null when the client has too many
   * of them.
   */
  public @Nullable Permit stream(String clientId) {
    return acquire("stream:" + clientId, settings.streamsPerClient());
  }

  /** A permit for such an answer among those of one service; null when there are too many. */
  public @Nullable Permit streamFrom(String service) {
    return acquire("streams:" + service, settings.streamsPerService());
  }

  private boolean enter(ServletRequest request, String holder, int most) {
    Permit permit = acquire(holder, most);
    if (permit != null) {
      request.setAttribute(ATTRIBUTE, permit);
    }
    return permit != null;
  }

  private @Nullable Permit acquire(String holder, int most) {
    boolean[] granted = new boolean[1];
    taken.compute(
        holder,
        (_, count) -> {
          int now = count == null ? 0 : count;
          granted[0] = now < most;
          return granted[0] ? Integer.valueOf(now + 1) : count;
        });
    return granted[0] ? new Permit(holder) : null;
  }

  private static String sourceOf(ServletRequest request) {
    return CallSource.of(request.getRemoteAddr()).network();
  }

  /** A permit, acquired until it is closed. */
  public final class Permit implements AutoCloseable {

    private final String holder;
    private boolean closed;

    private Permit(String holder) {
      this.holder = holder;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        taken.computeIfPresent(holder, (_, count) -> count == 1 ? null : count - 1);
      }
    }
  }
}
