package io.kontor.platform.audit;

import io.kontor.platform.security.Caller;
import io.kontor.platform.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a request says of its caller.
 *
 * @param caller from the verified token
 * @param sessionId the token's {@code sid}
 * @param reason header {@code Kontor-Reason}
 * @param ipAddress the first address of {@code X-Forwarded-For}: only the gateway reaches a
 *     service, so that one is the caller's
 * @param requestId header {@code X-Request-Id}
 */
public record AuditSource(
    Caller caller,
    @Nullable String sessionId,
    @Nullable String reason,
    @Nullable String ipAddress,
    @Nullable String requestId) {
  private static final int TEXT_MAX = 255;

  /**
   * Of the request that this thread runs, if it runs one; the caller is known in any case. Errors:
   * NOT_AUTHORIZED without a verified token.
   */
  public static AuditSource current() {
    return RequestContextHolder.getRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? of(attributes.getRequest())
        : new AuditSource(Callers.current(), sessionOfCaller(), null, null, null);
  }

  /** The same, or empty when this thread works for nobody, as a job does. */
  public static Optional<AuditSource> find() {
    return Callers.find().map(_ -> current());
  }

  static AuditSource of(HttpServletRequest request) {
    return new AuditSource(
        Callers.current(),
        sessionOfCaller(),
        header(request, "Kontor-Reason"),
        address(request),
        header(request, "X-Request-Id"));
  }

  /** The session of the person who calls, if the token names one. */
  private static @Nullable String sessionOfCaller() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Jwt token
        ? shortened(token.getClaimAsString("sid"))
        : null;
  }

  private static @Nullable String address(HttpServletRequest request) {
    String forwarded = header(request, "X-Forwarded-For");
    return forwarded == null ? request.getRemoteAddr() : forwarded.split(",", 2)[0].strip();
  }

  private static @Nullable String header(HttpServletRequest request, String name) {
    return shortened(request.getHeader(name));
  }

  private static @Nullable String shortened(@Nullable String value) {
    return value == null || value.isBlank()
        ? null
        : value.substring(0, Math.min(value.length(), TEXT_MAX));
  }
}
