package io.kontor.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the browser goes when it comes back from Keycloak. */
@Component
public final class SignInOutcome
    implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInOutcome.class);

  /** What Keycloak says of an action. */
  private static final Set<String> OUTCOMES = Set.of("success", "cancelled");

  private final PersonActivity activity;

  SignInOutcome(PersonActivity activity) {
    this.activity = activity;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    HttpSession session = request.getSession();
    String next =
        NextPath.of(
            session.getAttribute(SignInRequests.NEXT_ATTRIBUTE) instanceof String path
                ? path
                : null);
    session.removeAttribute(SignInRequests.NEXT_ATTRIBUTE);
    activity.note(session);
    log.atInfo().addKeyValue("person", authentication.getName()).log("Signed in");
    response.sendRedirect(withOutcome(next, session, request));
  }

  /** Tells the page what became of the action that it began, if it did. */
  private static String withOutcome(String next, HttpSession session, HttpServletRequest request) {
    Object begun = session.getAttribute(AccountAction.ATTRIBUTE);
    session.removeAttribute(AccountAction.ATTRIBUTE);
    if (!(begun instanceof String action)) {
      return next;
    }
    String status = String.valueOf(request.getParameter("kc_action_status"));
    String outcome = OUTCOMES.contains(status) ? status : "error";
    return next + (next.contains("?") ? '&' : '?') + "action=" + action + "&outcome=" + outcome;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String code =
        failure instanceof OAuth2AuthenticationException oauth2
            ? oauth2.getError().getErrorCode()
            : "unknown";
    log.atInfo().addKeyValue("error", code).log("Sign-in failed");
    HttpSession session = request.getSession(false);
    boolean signedIn =
        session != null && session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens;
    // With two tabs signing in, the first comes back to a request that the second has replaced.
    response.sendRedirect(signedIn ? "/" : "/?signin=failed");
  }
}
