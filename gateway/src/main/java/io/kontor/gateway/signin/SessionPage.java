package io.kontor.gateway.signin;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.tokens.CredentialsException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /session}: who is signed in, the token that mutating calls of the page must carry, and
 * how long the person may still do nothing. {@code POST /session/activity}: they did something.
 */
@RestController
final class SessionPage {

  private final StaffSessions sessions;
  private final ClientNames clientNames;
  private final PersonActivity activity;
  private final ErrorWriter errors;
  private final JsonMapper json;

  SessionPage(
      StaffSessions sessions,
      ClientNames clientNames,
      PersonActivity activity,
      ErrorWriter errors,
      JsonMapper json) {
    this.sessions = sessions;
    this.clientNames = clientNames;
    this.activity = activity;
    this.errors = errors;
    this.json = json;
  }

  @GetMapping("/session")
  void session(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Caller> signedIn = signedIn(request, response);
    if (signedIn.isEmpty()) {
      return;
    }
    Caller person = signedIn.get();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("ClientId", person.clientId());
    body.put("ClientName", clientNames.of(person, request));
    body.put("PersonId", person.subject());
    body.put("Name", person.name());
    body.put("Email", person.email());
    body.put("Permissions", person.permissions());
    body.put("Acr", person.acr());
    body.put("AuthTime", person.authTime());
    if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      body.put("CsrfToken", token.getToken());
      body.put("CsrfHeader", token.getHeaderName());
    }
    putIdle(body, request);
    write(response, body);
  }

  /** What is posted, by whom ever, is activity; that is all this adds. */
  @PostMapping("/session/activity")
  void activity(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (signedIn(request, response).isPresent()) {
      Map<String, Object> body = new LinkedHashMap<>();
      putIdle(body, request);
      write(response, body);
    }
  }

  /** The person; otherwise the answer says why there is none. */
  private Optional<Caller> signedIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      Optional<Caller> person = sessions.caller(request);
      if (person.isEmpty()) {
        errors.write(response, ErrorCode.NOT_AUTHORIZED);
      }
      return person;
    } catch (CredentialsException.Unavailable e) {
      errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
      return Optional.empty();
    }
  }

  private void putIdle(Map<String, Object> body, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      body.put("IdleMax", activity.idleMax().toSeconds());
      body.put("IdleLeft", Math.max(0, activity.left(session).toSeconds()));
    }
  }

  private void write(HttpServletResponse response, Map<String, Object> body) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }
}
