package io.kontor.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kontor.gateway.lease.Leases;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.tokens.Callers;
import io.kontor.gateway.tokens.CredentialsException;
import io.kontor.gateway.tokens.SingleFlight;
import io.kontor.platform.http.RequestSyntax;
import io.kontor.platform.token.Bearer;
import io.kontor.platform.token.Revocations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Turns a browser's session into a caller with a token for the services.
 *
 * <p>An access token that is some minutes old is renewed with the refresh token, behind the call's
 * back: at any moment it is good for ten minutes more, in which Keycloak may be away. Only one
 * close to its end is waited for. It happens exactly once however many calls the dashboard has
 * under way: Keycloak rotates refresh tokens and ends the sign-in when an old one is used again.
 * Within a process the first call does it for all; between replicas a lease decides, and the others
 * read the result from the session.
 *
 * <p>A token that was revoked because the person's rights changed is renewed in the same way, as
 * soon as a new one is accepted; the session continues with the new rights. That of a person who
 * may not sign in any more ends.
 */
@Component
public class StaffSessions {

  private static final Logger log = LoggerFactory.getLogger(StaffSessions.class);
  // Also what keeps Keycloak's idle time and ours together.
  private static final Duration RENEW_AFTER = Duration.ofMinutes(5);
  private static final Duration WAIT_BEFORE_EXPIRY = Duration.ofSeconds(20);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final int PAUSES_MAX = 10_000;
  private static final Duration LEASE_LENGTH = Duration.ofSeconds(15);
  private static final Duration OTHERS_RENEWAL_MAX = Duration.ofSeconds(8);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final Duration RIGHTS_CHANGE_MAX = Duration.ofSeconds(3);

  private final Callers callers;
  private final Revocations revocations;
  private final SessionRepository<? extends Session> sessions;
  private final Leases leases;
  private final RefreshTokens refreshTokens;
  private final PersonActivity activity;
  private final ClientRegistration registration;
  private final Clock clock;
  private final SingleFlight<String, Renewal> renewals = new SingleFlight<>();

  /** Sessions whose renewal failed just now, with the reason; the next try comes later. */
  private final Cache<String, Postponed> pauses =
      Caffeine.newBuilder().maximumSize(PAUSES_MAX).expireAfterWrite(PAUSE_AFTER_FAILURE).build();

  StaffSessions(
      Callers callers,
      Revocations revocations,
      SessionRepository<? extends Session> sessions,
      Leases leases,
      RefreshTokens refreshTokens,
      PersonActivity activity,
      ClientRegistrationRepository registrations,
      Clock clock) {
    this.callers = callers;
    this.revocations = revocations;
    this.sessions = sessions;
    this.leases = leases;
    this.refreshTokens = refreshTokens;
    this.activity = activity;
    ClientRegistration found = registrations.findByRegistrationId(RealmClient.ID);
    if (found == null) {
      throw new IllegalStateException("The realm's client is not registered");
    }
    this.registration = found;
    this.clock = clock;
  }

  /**
   * The person who is signed in; empty when nobody is, or when the session has just ended, also
   * because they did nothing for too long.
   *
   * @throws CredentialsException.Unavailable when that cannot be determined now
   */
  public Optional<Caller> caller(HttpServletRequest request)
      throws CredentialsException.Unavailable {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens held)) {
      return Optional.empty();
    }
    if (activity.isOver(session)) {
      return Optional.empty();
    }
    if (!RequestSyntax.isRead(request.getMethod())) {
      activity.note(session);
    }
    SessionTokens tokens = held;
    String postponed = "";
    String id = session.getId();
    if (isStale(held) && !isEnding(held)) {
      if (pauses.getIfPresent(id) == null && !renewals.isRunning(id)) {
        Thread.ofVirtual()
            .name("session-renewal")
            .start(() -> renewals.run(id, () -> renew(id, held.accessToken())));
      }
    } else if (isStale(held)) {
      switch (renewals.run(id, () -> renew(id, held.accessToken()))) {
        case Renewed(SessionTokens renewed) -> {
          tokens = renewed;
          session.setAttribute(SessionTokens.ATTRIBUTE, renewed);
        }
        case Ended() -> {
          session.invalidate();
          return Optional.empty();
        }
        case Postponed(String reason) -> postponed = reason; // The old token may do for now.
      }
    }
    try {
      return Optional.of(callers.identifyToken(tokens.accessToken(), request));
    } catch (CredentialsException.Revoked e) {
      return callerWithNewRights(session, tokens, e.bearer(), request);
    } catch (CredentialsException.Unavailable e) {
      throw e;
    } catch (CredentialsException e) {
      if (!postponed.isEmpty()) {
        throw new CredentialsException.Unavailable(postponed);
      }
      log.atInfo().addKeyValue("reason", e.getMessage()).log("Session ended: token refused");
      session.invalidate();
      return Optional.empty();
    }
  }

  /** The person with a token in the place of one that does not say any more what they may do. */
  private Optional<Caller> callerWithNewRights(
      HttpSession session, SessionTokens revoked, Bearer bearer, HttpServletRequest request)
      throws CredentialsException.Unavailable {
    if (revocations.isEnded(bearer)) {
      return end(session, "The person may not sign in any more");
    }
    awaitBelievable(bearer);
    switch (renewals.run(session.getId(), () -> renew(session.getId(), revoked.accessToken()))) {
      case Renewed(SessionTokens renewed) -> {
        session.setAttribute(SessionTokens.ATTRIBUTE, renewed);
        try {
          return Optional.of(callers.identifyToken(renewed.accessToken(), request));
        } catch (CredentialsException e) {
          throw new CredentialsException.Unavailable("The person's rights are being changed");
        }
      }
      case Ended() -> {
        return end(session, "Keycloak does not renew it");
      }
      case Postponed(String reason) -> throw new CredentialsException.Unavailable(reason);
    }
  }

  /**
   * Waits until a token that is issued now would be accepted: at most for the rest of this second.
   */
  private void awaitBelievable(Bearer bearer) throws CredentialsException.Unavailable {
    Instant deadline = clock.instant().plus(RIGHTS_CHANGE_MAX);
    while (revocations.goodFrom(bearer).filter(from -> !clock.instant().isBefore(from)).isEmpty()) {
      if (!clock.instant().isBefore(deadline)) {
        throw new CredentialsException.Unavailable("The person's rights are being changed");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos() / 4);
    }
  }

  private static Optional<Caller> end(HttpSession session, String reason) {
    log.atInfo().addKeyValue("reason", reason).log("Session ended");
    session.invalidate();
    return Optional.empty();
  }

  /**
   * Renews the session's token.
   *
   * @param outworn the token that is to be replaced, if it is still there
   */
  private Renewal renew(String sessionId, String outworn) {
    Postponed paused = pauses.getIfPresent(sessionId);
    if (paused != null) {
      return paused;
    }
    Renewal renewal = tryToRenew(sessionId, outworn);
    if (renewal instanceof Postponed failed) {
      pauses.put(sessionId, failed);
    }
    return renewal;
  }

  private Renewal tryToRenew(String sessionId, String outworn) {
    try {
      return renewUnderLease(sessions, sessionId, outworn);
    } catch (DataAccessException e) {
      log.atWarn().setCause(e).log("A session could not be renewed");
      return new Postponed("Sessions cannot be renewed now");
    }
  }

  private <S extends Session> Renewal renewUnderLease(
      SessionRepository<S> repository, String sessionId, String outworn) {
    Instant deadline = clock.instant().plus(OTHERS_RENEWAL_MAX);
    String lease = "renewal:" + sessionId;
    while (true) {
      S session = repository.findById(sessionId);
      if (session == null) {
        return new Ended();
      }
      @Nullable SessionTokens stored = session.getAttribute(SessionTokens.ATTRIBUTE);
      if (stored == null) {
        return new Ended();
      }
      if (!isOutworn(stored, outworn)) {
        return new Renewed(stored); // Another call, here or on another replica, was first.
      }
      if (leases.acquire(lease, LEASE_LENGTH)) {
        try {
          return renewNow(repository, sessionId, outworn);
        } finally {
          leases.release(lease);
        }
      }
      if (!clock.instant().isBefore(deadline)) {
        return new Postponed("Another replica is renewing the session");
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }

  private <S extends Session> Renewal renewNow(
      SessionRepository<S> repository, String sessionId, String outworn) {
    // Read again under the lease: the holder before us may just have finished.
    S session = repository.findById(sessionId);
    @Nullable SessionTokens stored =
        session == null ? null : session.getAttribute(SessionTokens.ATTRIBUTE);
    if (session == null || stored == null) {
      return new Ended();
    }
    if (!isOutworn(stored, outworn)) {
      return new Renewed(stored);
    }
    var refresh = stored.refresh();
    if (refresh == null) {
      return isDead(stored) ? new Ended() : new Postponed("There is no refresh token");
    }
    try {
      OAuth2AccessTokenResponse answer =
          refreshTokens
              .client()
              .getTokenResponse(
                  new OAuth2RefreshTokenGrantRequest(registration, stored.access(), refresh));
      SessionTokens renewed =
          SessionTokens.of(
              answer.getAccessToken(),
              answer.getRefreshToken() == null ? refresh : answer.getRefreshToken());
      session.setAttribute(SessionTokens.ATTRIBUTE, renewed);
      repository.save(session);
      return new Renewed(renewed);
    } catch (OAuth2AuthorizationException e) {
      if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
        log.atInfo().log("Session ended: Keycloak does not renew it");
        return new Ended();
      }
      return new Postponed("Keycloak does not answer");
    } catch (RestClientException e) {
      return new Postponed("Keycloak does not answer");
    }
  }

  private boolean isOutworn(SessionTokens tokens, String outworn) {
    return tokens.accessToken().equals(outworn) || isStale(tokens);
  }

  private boolean isStale(SessionTokens tokens) {
    Duration half =
        Duration.between(tokens.accessIssuedAt(), tokens.accessExpiresAt()).dividedBy(2);
    Duration age = half.compareTo(RENEW_AFTER) < 0 ? half : RENEW_AFTER;
    return isEnding(tokens) || !clock.instant().isBefore(tokens.accessIssuedAt().plus(age));
  }

  private boolean isEnding(SessionTokens tokens) {
    return !clock.instant().isBefore(tokens.accessExpiresAt().minus(WAIT_BEFORE_EXPIRY));
  }

  private boolean isDead(SessionTokens tokens) {
    return !clock.instant().isBefore(tokens.accessExpiresAt());
  }

  private sealed interface Renewal {}

  private record Renewed(SessionTokens tokens) implements Renewal {}

  private record Ended() implements Renewal {}

  private record Postponed(String reason) implements Renewal {}
}
