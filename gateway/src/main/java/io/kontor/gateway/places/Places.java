package io.kontor.gateway.places;

import io.kontor.gateway.GatewaySettings;
import jakarta.servlet.ServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How many requests of one caller are under way: of a client, or of a source address where nobody
 * says who they are. One that hangs on to its requests, by slow bodies or slow reading, then takes
 * up its own places and nobody else's.
 */
@Component
public final class Places {

  private static final String ATTRIBUTE = Place.class.getName();

  private final int perAddress;
  private final int perClient;
  private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

  /** Places as the settings say. */
  public Places(GatewaySettings settings) {
    this.perAddress = settings.places().perAddress();
    this.perClient = settings.places().perClient();
  }

  /**
   * Takes a place for a stranger.
   *
   * @return false when the address has too many requests under way
   */
  public boolean enterStranger(ServletRequest request) {
    return enter(request, "address:" + request.getRemoteAddr(), perAddress);
  }

  /**
   * Takes a place for a client's request.
   *
   * @return false when the client has too many requests under way
   */
  public boolean enterClient(ServletRequest request, String clientId) {
    return enter(request, "client:" + clientId, perClient);
  }

  /** The request is over. */
  public void leave(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Place(String key)) {
      request.removeAttribute(ATTRIBUTE);
      taken.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private boolean enter(ServletRequest request, String key, int most) {
    boolean[] mine = new boolean[1];
    taken.compute(
        key,
        (_, count) -> {
          int now = count == null ? 0 : count;
          mine[0] = now < most;
          return mine[0] ? Integer.valueOf(now + 1) : count;
        });
    if (mine[0]) {
      request.setAttribute(ATTRIBUTE, new Place(key));
    }
    return mine[0];
  }

  private record Place(String key) {}
}
