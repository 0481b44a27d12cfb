package io.kontor.identity.onboarding;

import io.kontor.identity.clientaccount.OpenClient;
import io.kontor.identity.key.CreateKey;
import io.kontor.identity.keycloak.AccountRules;
import io.kontor.identity.team.InviteStaff;
import io.kontor.platform.check.Checks;
import io.kontor.platform.security.RequiresScope;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens a client. Every step checks whether it was done before, so a repeat completes what a crash
 * left and otherwise changes nothing. Source: docs/architecture.md, "Internal calls".
 */
@RestController
class InternalClientController {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,62}");

  private final OpenClient openClient;
  private final CreateKey createKey;
  private final InviteStaff inviteStaff;
  private final EndClientTokens endClientTokens;

  InternalClientController(
      OpenClient openClient,
      CreateKey createKey,
      InviteStaff inviteStaff,
      EndClientTokens endClientTokens) {
    this.openClient = openClient;
    this.createKey = createKey;
    this.inviteStaff = inviteStaff;
    this.endClientTokens = endClientTokens;
  }

  @PostMapping("/internal/clients")
  @RequiresScope("clients:write")
  ClientResponse create(@RequestBody ClientRequest request) {
    Checks checks = new Checks();
    if (request.adminEmail() != null) {
      AccountRules.email(checks, "adminEmail", request.adminEmail());
    }
    checks
        .required("id", request.id())
        .that(
            "id",
            request.id() == null || ID.matcher(request.id()).matches(),
            "A ClientId has at most 63 letters, digits, dashes and underscores.")
        .requiredText("name", request.name(), Checks.TEXT_MAX)
        .throwIfAny();
    String id = String.valueOf(request.id());
    boolean created = openClient.execute(id, String.valueOf(request.name()));
    if (request.apiKey() != null) {
      createKey.ensure(id, request.apiKey());
    }
    if (request.adminEmail() != null) {
      inviteStaff.ensureAdministrator(id, request.adminEmail());
    }
    return new ClientResponse(id, String.valueOf(request.name()), created);
  }

  @DeleteMapping("/internal/clients/{clientId}/tokens")
  @RequiresScope("clients:write")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endTokens(@PathVariable String clientId) {
    endClientTokens.execute(clientId);
  }

  record ClientRequest(
      @Nullable String id,
      @Nullable String name,
      @Nullable String apiKey,
      @Nullable String adminEmail) {
    @Override
    public String toString() {
      return "ClientRequest[id=" + id + "]";
    }
  }

  record ClientResponse(String id, String name, boolean created) {}
}
