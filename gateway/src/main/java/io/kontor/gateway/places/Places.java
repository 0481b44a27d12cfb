package io.kontor.gateway.places;

import io.kontor.gateway.GatewaySettings;
import io.kontor.platform.net.CallSource;
import jakarta.servlet.ServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many requests of one caller are under way: of a client, or of a source where nobody says who
 * they are. One that hangs on to its requests, by slow bodies or slow reading, then takes up its
 * own places and nobody else's.
 */
@Component
public final class Places {

  private static final String ATTRIBUTE = Place.class.getName();

  private final GatewaySettings.Places settings;
  private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

  /** Places as the settings say. */
  public Places(GatewaySettings settings) {
    this.settings = settings.places();
  }

  /**
   * Takes a place for a stranger, until {@link #leave}.
   *
   * @return false when the source has too many requests under way
   */
  public boolean enterStranger(ServletRequest request) {
    return enter(request, "source:" + sourceOf(request), settings.perAddress());
  }

  /**
   * Takes a place for a client's request, until {@link #leave}.
   *
   * @return false when the client has too many requests under way
   */
  public boolean enterClient(ServletRequest request, String clientId) {
    return enter(request, "client:" + clientId, settings.perClient());
  }

  /** The request is over. */
  public void leave(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Place place) {
      request.removeAttribute(ATTRIBUTE);
      place.close();
    }
  }

  /** A place for an exchange of credentials; null when the source has too many under way. */
  public @Nullable Place exchange(ServletRequest request) {
    return take("exchange:" + sourceOf(request), settings.exchangesPerAddress());
  }

  /**
   * A place for an answer that is passed on as the caller takes it; null when the client has too
   * many of them.
   */
  public @Nullable Place stream(String clientId) {
    return take("stream:" + clientId, settings.streamsPerClient());
  }

  /** The same for all clients of one service together. */
  public @Nullable Place streamFrom(String service) {
    return take("streams:" + service, settings.streamsPerService());
  }

  private boolean enter(ServletRequest request, String holder, int most) {
    Place place = take(holder, most);
    if (place != null) {
      request.setAttribute(ATTRIBUTE, place);
    }
    return place != null;
  }

  private @Nullable Place take(String holder, int most) {
    boolean[] granted = new boolean[1];
    taken.compute(
        holder,
        (_, count) -> {
          int now = count == null ? 0 : count;
          granted[0] = now < most;
          return granted[0] ? Integer.valueOf(now + 1) : count;
        });
    return granted[0] ? new Place(holder) : null;
  }

  private static String sourceOf(ServletRequest request) {
    return CallSource.of(request.getRemoteAddr()).network();
  }

  /** One place, taken until it is closed. */
  public final class Place implements AutoCloseable {

    private final String holder;
    private boolean closed;

    private Place(String holder) {
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
