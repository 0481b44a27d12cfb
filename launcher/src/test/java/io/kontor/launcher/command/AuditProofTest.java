package io.kontor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.launcher.LocalServers;
import io.kontor.launcher.LocalServers.Reply;
import io.kontor.launcher.identity.IdentityClient;
import io.kontor.launcher.installation.UserFacingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditProofTest {
  @TempDir Path folder;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private LocalServers servers;
  private AuditProof proof;

  @BeforeEach
  void serve() throws IOException {
    servers = new LocalServers(folder);
    servers.keycloak(call -> new Reply(404, ""));
    servers.serve(1, call -> replies.remove());
    proof =
        new AuditProof(
            new IdentityClient(servers.platform()),
            new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    servers.close();
  }

  @Test
  void provesALongChainInSeveralCalls() {
    replies.add(valid(false, 100_000, 100_000, 0));
    replies.add(valid(true, 7, 100_007, 2));

    assertThat(proof.execute(Optional.of("acme"))).isTrue();

    assertThat(said())
        .isEqualTo("acme: 100007 entries, all as they were written; 2 not linked yet\n");
  }

  @Test
  void provesEveryClientAndSaysWhichIsBroken() {
    replies.add(new Reply(200, "{\"clientIds\": [\"acme\", \"globex\"]}"));
    replies.add(
        new Reply(
            200,
            """
            {"valid": false, "complete": false, "entries": 2, "lastSequence": 2, "unlinkedEntries": 0,
             "firstBrokenSequence": 3, "firstBrokenEntryId": "aud_m_3"}
            """));
    replies.add(valid(true, 4, 4, 0));
    replies.add(new Reply(200, "{\"clientIds\": []}"));

    assertThat(proof.execute(Optional.empty())).isFalse();

    assertThat(said())
        .isEqualTo(
            """
            acme: BROKEN at entry 3 of the chain (aud_m_3)
            globex: 4 entries, all as they were written; 0 not linked yet
            """);
  }

  @Test
  void doesNotTakeARefusalForAProof() {
    replies.add(new Reply(403, "{\"detail\": \"Not for you.\"}"));

    assertThatThrownBy(() -> proof.execute(Optional.of("acme")))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("The audit trail cannot be proved: Not for you. (403).");
  }

  private static Reply valid(boolean complete, long entries, long last, long unlinked) {
    return new Reply(
        200,
        "{\"valid\": true, \"complete\": %s, \"entries\": %d, \"lastSequence\": %d, \"unlinkedEntries\": %d}"
            .formatted(complete, entries, last, unlinked));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
