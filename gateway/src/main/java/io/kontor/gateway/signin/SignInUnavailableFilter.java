package io.kontor.gateway.signin;

import io.kontor.gateway.tokens.KeycloakHttp;
import io.kontor.platform.settings.PlatformSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.client.RestClientException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before {@code GET /login}: while Keycloak is unavailable, people get a page that says so
 * instead of a redirect to an address that does not answer.
 */
public final class SignInUnavailableFilter extends OncePerRequestFilter {

  private static final Duration KNOWN_FOR = Duration.ofSeconds(2);
  private static final int RETRY_SECONDS = 60;
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Sign-in is not available</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 20vh auto 0; padding: 0 1rem; }
      h1 { font-size: 1.4rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>Sign-in is not available right now</h1>
      <p>Nobody can sign in for the moment. Who is signed in already can go on working, and payments go on as usual.</p>
      <p>Please try again in %d seconds.</p>
      <p><a href="/login">Try again</a></p>
      </main>
      </body>
      </html>
      """
          .formatted(RETRY_SECONDS);

  private final KeycloakHttp keycloak;
  private final String address;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile Seen seen = new Seen(true, System.nanoTime() - KNOWN_FOR.toNanos());

  /** A filter that looks at Keycloak's keys to see whether it answers. */
  public SignInUnavailableFilter(KeycloakHttp keycloak, PlatformSettings platform) {
    this.keycloak = keycloak;
    this.address = platform.keycloak().endpoint("certs");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !SignInRequests.isStart(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUp()) {
      chain.doFilter(request, response);
      return;
    }
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html;charset=utf-8");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  /** One check at a time; concurrent callers get the last result. */
  private boolean isUp() {
    Seen last = seen;
    if (System.nanoTime() - last.at() < KNOWN_FOR.toNanos() || !looking.tryLock()) {
      return last.up();
    }
    try {
      Seen now = new Seen(look(), System.nanoTime());
      seen = now;
      return now.up();
    } finally {
      looking.unlock();
    }
  }

  private boolean look() {
    try {
      keycloak.client().get().uri(address).retrieve().toBodilessEntity();
      return true;
    } catch (RestClientException e) {
      logger.warn("Keycloak does not answer; nobody can sign in");
      return false;
    }
  }

  private record Seen(boolean up, long at) {}
}
