package io.kontor.gateway.edge;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a request in every log line on its way.
 *
 * @param requestId the caller's {@code X-Request-Id} when it is sane, otherwise a new one; answered
 *     and passed on
 * @param traceparent W3C trace context passed to the services. The gateway itself reports no spans,
 *     so a caller's span stays the parent; whether a trace is sampled is our decision, never the
 *     caller's.
 */
public record CorrelationIds(String requestId, String traceparent) {

  /** Header of the request id. */
  public static final String REQUEST_ID_HEADER = "X-Request-Id";

  /** Header of the W3C trace context. */
  public static final String TRACEPARENT_HEADER = "traceparent";

  private static final String ATTRIBUTE = CorrelationIds.class.getName();
  private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}");
  private static final HexFormat HEX = HexFormat.of();

  static CorrelationIds of(
      @Nullable String requestId, @Nullable String traceparent, double traceSampling) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    String id =
        requestId != null && SANE_ID.matcher(requestId).matches()
            ? requestId
            : HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    String flags = random.nextDouble() < traceSampling ? "-01" : "-00";
    if (traceparent != null) {
      var parts = TRACEPARENT.matcher(traceparent);
      if (parts.matches() && hasDigit(parts.group(1)) && hasDigit(parts.group(2))) {
        return new CorrelationIds(id, "00-" + parts.group(1) + "-" + parts.group(2) + flags);
      }
    }
    String trace = HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1);
    return new CorrelationIds(
        id, "00-" + trace + "-" + HEX.toHexDigits(random.nextLong() | 1) + flags);
  }

  /** The trace id, 32 hexadecimal digits. */
  public String traceId() {
    return traceparent.substring(3, 35);
  }

  /** The ids of a request that passed the edge filter; new ones for any other. */
  public static CorrelationIds of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof CorrelationIds ids ? ids : of(null, null, 0);
  }

  void attachTo(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** All zeroes is not an id in the W3C format. */
  private static boolean hasDigit(String hex) {
    for (int i = 0; i < hex.length(); i++) {
      if (hex.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }
}
