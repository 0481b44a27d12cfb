package io.kontor.launcher.command;

import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.identity.IdentityClient.Answer;
import io.kontor.launcher.installation.UserFacingException;
import io.kontor.launcher.network.LocalHttp;
import java.io.PrintStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Proves the audit trail of one client or of all, through identity-service; one line for each. */
final class AuditProof {
  private final IdentityClient identity;
  private final PrintStream out;

  AuditProof(IdentityClient identity, PrintStream out) {
    this.identity = identity;
    this.out = out;
  }

  /** Whether every chain is what its entries say. */
  boolean execute(Optional<String> client) {
    if (client.isPresent()) {
      return prove(client.get());
    }
    boolean valid = true;
    String last = "";
    while (true) {
      JsonNode clients =
          asked("/internal/audit/clients?after=" + LocalHttp.segment(last)).path("clientIds");
      if (clients.isEmpty()) {
        return valid;
      }
      for (JsonNode each : clients) {
        last = each.asString("");
        valid &= prove(last);
      }
    }
  }

  private boolean prove(String client) {
    long entries = 0;
    long sequence = 0;
    while (true) {
      JsonNode proof =
          asked(
              "/internal/audit/verification?clientId="
                  + LocalHttp.segment(client)
                  + "&afterSequence="
                  + sequence);
      entries += proof.path("entries").asLong();
      if (!proof.path("valid").asBoolean()) {
        out.println(
            "%s: BROKEN at entry %s of the chain (%s)"
                .formatted(
                    client,
                    proof.path("firstBrokenSequence").asString("?"),
                    proof.path("firstBrokenEntryId").asString("no entry")));
        return false;
      }
      sequence = proof.path("lastSequence").asLong();
      if (proof.path("complete").asBoolean()) {
        out.println(
            "%s: %d entries, all as they were written; %d not linked yet"
                .formatted(client, entries, proof.path("unlinkedEntries").asLong()));
        return true;
      }
    }
  }

  private JsonNode asked(String path) {
    Answer answer = identity.get(path);
    if (!answer.ok()) {
      throw new UserFacingException("The audit trail cannot be proved: " + answer.reason() + ".");
    }
    return answer.body();
  }
}
