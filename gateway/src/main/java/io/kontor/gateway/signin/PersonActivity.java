package io.kontor.gateway.signin;

import io.kontor.gateway.GatewaySettings;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When a person last did something, and the end of their session when that is too long ago.
 *
 * <p>Something is: to sign in, to confirm with the second factor, to change anything, and what the
 * page tells us of keys and pointer ({@code POST /session/activity}). A page that only reads may do
 * so by itself, so reading is nothing, whoever asks and whatever the request says.
 *
 * <p>The session at Keycloak ends with ours: otherwise the next sign-in would let anybody at this
 * browser in without asking for anything.
 */
@Component
final class PersonActivity {

  /** Session attribute with the Unix second at which the person last did something. */
  static final String ATTRIBUTE = "kontor.active";

  private static final Logger log = LoggerFactory.getLogger(PersonActivity.class);

  /** A change of the session costs a statement, so it is noted this often at most. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(5);

  private final Duration idleMax;
  private final SignOut signOut;
  private final Clock clock;

  PersonActivity(GatewaySettings settings, SignOut signOut, Clock clock) {
    this.idleMax = settings.session().idle();
    this.signOut = signOut;
    this.clock = clock;
  }

  /** The person does something now. */
  void note(HttpSession session) {
    Instant now = clock.instant();
    if (!(session.getAttribute(ATTRIBUTE) instanceof Long last)
        || !now.isBefore(Instant.ofEpochSecond(last).plus(NOTED_EVERY))) {
      session.setAttribute(ATTRIBUTE, now.getEpochSecond());
    }
  }

  /** How long the person may still do nothing; zero or less when that time is over. */
  Duration left(HttpSession session) {
    if (session.getAttribute(ATTRIBUTE) instanceof Long last) {
      return Duration.between(clock.instant(), Instant.ofEpochSecond(last).plus(idleMax));
    }
    note(session); // One that an earlier release began.
    return idleMax;
  }

  /** How long a person may do nothing. */
  Duration idleMax() {
    return idleMax;
  }

  /**
   * Ends the session here and at Keycloak if the person has done nothing for too long, and says
   * whether that is so. While Keycloak does not answer it stays, ended, and is tried again.
   */
  boolean isOver(HttpSession session) {
    if (left(session).isPositive()) {
      return false;
    }
    if (session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens
        && signOut.isEndedAtKeycloak(tokens)) {
      log.atInfo().addKeyValue("reason", "The person did nothing").log("Session ended");
      session.invalidate();
    }
    return true;
  }
}
