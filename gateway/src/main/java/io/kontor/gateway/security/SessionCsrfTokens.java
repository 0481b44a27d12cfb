package io.kontor.gateway.security;

import io.kontor.gateway.DashboardClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The CSRF token of a session: an HMAC of its id under a key that all replicas have. Whoever can
 * set cookies for this host can therefore not choose it, a new session (each sign-in makes one) has
 * a new one, and nothing is stored. Without a session no token is right.
 *
 * <p>Source: OWASP, "Cross-Site Request Forgery Prevention", HMAC based token pattern; ADR 0010.
 */
@Component
final class SessionCsrfTokens implements CsrfTokenRepository {

  private static final String HEADER = "X-XSRF-TOKEN";
  private static final String PARAMETER = "_csrf";
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "csrf:";

  private final SecretKeySpec key;

  SessionCsrfTokens(DashboardClient dashboard) {
    this.key = new SecretKeySpec(dashboard.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** A token that matches nothing: there is no session that it could belong to. */
  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    // The session's id is all there is to keep.
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? null
        : new DefaultCsrfToken(HEADER, PARAMETER, tokenOf(session.getId()));
  }

  private String tokenOf(String sessionId) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal((PURPOSE + sessionId).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }
}
