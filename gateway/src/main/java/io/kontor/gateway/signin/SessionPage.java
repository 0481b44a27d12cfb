package io.kontor.gateway.signin;

import io.kontor.gateway.edge.ErrorWriter;
import io.kontor.gateway.tokens.Caller;
import io.kontor.gateway.tokens.CredentialsException;
import io.kontor.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code GET /session}: who is signed in, and the token that mutating calls of the page must carry.
 */
@RestController
final class SessionPage {

  private final StaffSessions sessions;
  private final ClientNames clientNames;
  private final ErrorWriter errors;
  private final JsonMapper json;

  SessionPage(
      StaffSessions sessions, ClientNames clientNames, ErrorWriter errors, JsonMapper json) {
    this.sessions = sessions;
    this.clientNames = clientNames;
    this.errors = errors;
    this.json = json;
  }

  @GetMapping("/session")
  void session(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Cache-Control", "no-store");
    Optional<Caller> signedIn;
    try {
      signedIn = sessions.caller(request);
    } catch (CredentialsException.Unavailable e) {
      errors.write(response, ErrorCode.SERVICE_UNAVAILABLE);
      return;
    }
    if (signedIn.isEmpty()) {
      errors.write(response, ErrorCode.NOT_AUTHORIZED);
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
    response.setContentType("application/json");
    response.getOutputStream().write(json.writeValueAsBytes(body));
  }
}
