package io.kontor.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Entries of all services, and the proof that nobody has touched them since. */
class AuditChainIT extends IdentityTest {
  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, String> kafka;
  @Autowired LinkEntries linkEntries;
  @Autowired AnchorTrails anchorTrails;
  @Autowired Environment environment;
  @Autowired JsonMapper json;

  @Test
  void takesTheEntriesOfOtherServicesOnceAndNamesTheirPeople() {
    jdbc.sql(
            """
            INSERT INTO staff (id, client_id, keycloak_id, email, first_name, last_name, permission_group_id, active,
                               accepted, creation_date)
            VALUES (:id, :client, :keycloak, :email, 'Lea', 'Lind', 'ADMIN', true, true, now())
            """)
        .param("id", "sso_" + client)
        .param("client", client)
        .param("keycloak", "kc-" + client)
        .param("email", client + "@example.com")
        .update();
    String first = "aud_" + UUID.randomUUID();
    String second = "aud_" + UUID.randomUUID();
    String event =
        event(
            entry(first, "STAFF", "kc-" + client, "HOOK_EDITED", "hook_1"),
            entry(second, "KEY", "key-1", "HOOK_CREATED", "hook_2"));

    kafka.send("kontor.webhook", first, event);
    kafka.send("kontor.webhook", first, event);

    Api.Answer trail = trail("?Service=webhook&Sort=CreationDate:DESC", 2);
    assertThat(trail.body())
        .contains("{\"Field\":\"Status\",\"Before\":\"ENABLED\",\"After\":\"DISABLED\"}");
    Api.Answer edited = merchant.get(path("/audit?ActorType=STAFF"));
    assertThat(edited.json()).hasSize(1);
    assertThat(edited.text("0.ActorName")).isEqualTo("Lea Lind");
    assertThat(edited.text("0.Service")).isEqualTo("webhook");
    assertThat(edited.text("0.SessionId")).isEqualTo("session-1");
    assertThat(edited.text("0.RequestId")).isEqualTo("request-hook_1");
    assertThat(edited.text("0.Reason")).isEqualTo("because");
    assertThat(edited.number("0.CreationDate")).isEqualTo(1_769_860_800);
    assertThat(merchant.get(path("/audit?RequestId=request-hook_2")).text("0.Id"))
        .isEqualTo(second);
    assertThat(merchant.get(path("/audit?ResourceId=hook_1,hook_2")).json()).hasSize(2);
    assertThat(merchant.get(path("/audit?ActorType=ROBOT")).status()).isEqualTo(400);
  }

  @Test
  void provesThatNothingIsMissingAndGoesOnWhereItEnded() {
    makeEntries(5);

    Api.Answer whole = verified("");
    assertThat(whole.text("Valid")).isEqualTo("true");
    assertThat(whole.text("Complete")).isEqualTo("true");
    assertThat(whole.number("Entries")).isEqualTo(6); // the client was opened, too
    assertThat(whole.number("LastSequence")).isEqualTo(6);
    Api.Answer rest = verified("?AfterSequence=4");
    assertThat(rest.number("Entries")).isEqualTo(2);
    assertThat(rest.text("LastHash")).isEqualTo(whole.text("LastHash"));
    assertThat(verified("?AfterSequence=99").text("Valid")).isEqualTo("false");
    assertThat(merchant.get(path("/audit/verification?AfterSequence=x")).status()).isEqualTo(400);
    assertThat(api.merchant(client, "users:write").get(path("/audit/verification")).status())
        .isEqualTo(403);
    assertThat(api.merchant(openClient("Globex")).get(path("/audit/verification")).status())
        .isEqualTo(403);
  }

  @Test
  void anybodyCanComputeTheChainAgain() {
    makeEntries(2);
    List<AuditEntry> entries =
        jdbc.sql(
                "SELECT "
                    + AuditEntry.COLUMNS
                    + " FROM audit_link l JOIN audit_entry e ON e.id = l.entry_id"
                    + " WHERE l.client_id = :client ORDER BY l.seq")
            .param("client", client)
            .query((row, _) -> AuditEntry.read(row, json))
            .list();

    byte[] hash = new byte[32];
    for (AuditEntry entry : entries) {
      hash = CanonicalEntry.hash(hash, client, entry);
    }

    assertThat(HexFormat.of().formatHex(hash)).isEqualTo(verified("").text("LastHash"));
    assertThat(CanonicalEntry.text(client, entries.getLast()))
        .startsWith("{\"Id\":\"aud_")
        .contains("\"ClientId\":\"" + client + "\",\"Service\":\"identity\",\"ActorType\":\"KEY\"")
        .contains("\"Action\":\"USER_CREATED\",\"ResourceType\":\"User\"")
        .matches(".*\"Time\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z\"}");
  }

  @Test
  void exportsLinesOfWhichTheReaderCanComputeTheChain() throws Exception {
    makeEntries(3);

    Api.Answer export = merchant.get(path("/audit/export"));

    assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
    byte[] hash = new byte[32];
    List<String> lines = export.body().lines().toList();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      int end = line.lastIndexOf(",\"Sequence\":");
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(hash);
      hash = digest.digest((line.substring(0, end) + "}").getBytes(StandardCharsets.UTF_8));
      assertThat(line).endsWith(",\"Hash\":\"" + HexFormat.of().formatHex(hash) + "\"}");
    }
    assertThat(merchant.get(path("/audit/export?AfterSequence=3")).body().lines())
        .containsExactly(lines.getLast());
    assertThat(merchant.get(path("/audit/export?Action=CLIENT_CREATED")).body().lines())
        .containsExactly(lines.getFirst());
    assertThat(merchant.get(path("/audit/export?Service=webhook")).body()).isEmpty();
    assertThat(merchant.get(path("/audit/export?AfterDate=4000000000")).body()).isEmpty();
    assertThat(merchant.get(path("/audit/export?Action=FLIGHT")).status()).isEqualTo(400);
    assertThat(api.merchant(client, "users:write").get(path("/audit/export")).status())
        .isEqualTo(403);
  }

  @Test
  void operatorsProveEveryClient() {
    makeEntries(1);

    Api.Answer clients =
        api.service("audit:verify")
            .get("/internal/audit/clients?after=" + client.substring(0, client.length() - 1));
    assertThat(clients.body()).contains("\"" + client + "\"");
    Api.Answer proof =
        api.service("audit:verify").get("/internal/audit/verification?clientId=" + client);
    assertThat(proof.text("valid")).isEqualTo("true");
    assertThat(proof.number("entries")).isEqualTo(2);
    assertThat(api.service("keys:read").get("/internal/audit/clients").status()).isEqualTo(403);
  }

  @Test
  void findsAnEntryThatWasChanged() {
    makeEntries(4);
    asOwner()
        .sql("UPDATE audit_entry SET reason = 'none' WHERE id = :id")
        .param("id", entryAt(3))
        .update();

    assertBrokenAt(3, entryAt(3));
  }

  @Test
  void findsAnEntryThatWasTakenOut() {
    makeEntries(4);
    String gone = entryAt(2);
    asOwner().sql("DELETE FROM audit_entry WHERE id = :id").param("id", gone).update();

    assertBrokenAt(2, gone);
  }

  @Test
  void findsALinkThatWasTakenOut() {
    makeEntries(4);
    asOwner()
        .sql("DELETE FROM audit_link WHERE client_id = :client AND seq = 3")
        .param("client", client)
        .update();

    assertBrokenAt(3, null);
  }

  @Test
  void findsTwoEntriesThatChangedPlaces() {
    makeEntries(4);
    String second = entryAt(2);
    String third = entryAt(3);
    JdbcClient owner = asOwner();
    owner
        .sql("UPDATE audit_link SET entry_id = 'x' WHERE entry_id = :id")
        .param("id", second)
        .update();
    owner
        .sql("UPDATE audit_link SET entry_id = :second WHERE entry_id = :third")
        .param("second", second)
        .param("third", third)
        .update();
    owner
        .sql("UPDATE audit_link SET entry_id = :third WHERE entry_id = 'x'")
        .param("third", third)
        .update();

    assertBrokenAt(2, third);
  }

  @Test
  void signsTheHeadOnceADayAndMissesWhatIsCutOffAfterwards() throws Exception {
    makeEntries(3);
    anchorTrails.run();
    anchorTrails.run();

    Api.Answer good = verified("");
    assertThat(good.text("Valid")).isEqualTo("true");
    assertThat(good.number("LastAnchor.Sequence")).isEqualTo(4);
    assertThat(good.text("LastAnchor.Hash")).isEqualTo(good.text("LastHash"));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(
                    Base64.getDecoder().decode(good.text("LastAnchor.PublicKey")))));
    signature.update(
        (client + "|" + good.text("LastAnchor.Day") + "|4|" + good.text("LastHash"))
            .getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(Base64.getDecoder().decode(good.text("LastAnchor.Signature"))))
        .isTrue();
    assertThat(verified("?AfterDate=4000000000").number("Entries")).isZero();
    assertThat(verified("?AfterDate=1").number("Entries")).isEqualTo(4);

    asOwner()
        .sql("DELETE FROM audit_link WHERE client_id = :client AND seq > 2")
        .param("client", client)
        .update();

    assertBrokenAt(3, null);
  }

  @Test
  void takesNoSignatureOfAnotherKey() {
    makeEntries(1);
    anchorTrails.run();
    asOwner()
        .sql("UPDATE audit_anchor SET signature = sha512('x') WHERE client_id = :client")
        .param("client", client)
        .update();

    assertBrokenAt(2, null);
  }

  @Test
  void linksEachEntryOnceWhoeverWritesAndLinksAtOnce() {
    List<CompletableFuture<?>> all =
        IntStream.range(0, 40)
            .<CompletableFuture<?>>mapToObj(i ->
                CompletableFuture.runAsync(
                    i % 4 == 0 ? linkEntries::linkBatch : () -> createUser("p" + i)))
            .toList();
    all.forEach(CompletableFuture::join);

    awaitLinked();

    assertThat(verified("").number("Entries")).isEqualTo(31);
    assertThat(verified("").text("Valid")).isEqualTo("true");
  }

  private void makeEntries(int count) {
    for (int i = 0; i < count; i++) {
      createUser("user" + i);
    }
    awaitLinked();
  }

  private void createUser(String name) {
    assertThat(
            merchant
                .post(
                    path("/users/natural"),
                    "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"%s@example.com\", \"UserCategory\": \"PAYER\"}"
                        .formatted(name))
                .status())
        .isEqualTo(200);
  }

  private void awaitLinked() {
    await().atMost(Duration.ofSeconds(20)).until(() -> verified("").number("UnlinkedEntries") == 0);
  }

  private Api.Answer verified(String query) {
    Api.Answer answer = merchant.get(path("/audit/verification" + query));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  private void assertBrokenAt(long sequence, String entryId) {
    Api.Answer answer = verified("");
    assertThat(answer.text("Valid")).isEqualTo("false");
    assertThat(answer.number("LastSequence")).isEqualTo(sequence - 1);
    assertThat(answer.number("FirstBrokenSequence")).isEqualTo(sequence);
    assertThat(answer.text("FirstBrokenEntryId")).isEqualTo(entryId);
  }

  private String entryAt(long sequence) {
    return jdbc.sql("SELECT entry_id FROM audit_link WHERE client_id = :client AND seq = :seq")
        .param("client", client)
        .param("seq", sequence)
        .query(String.class)
        .single();
  }

  private Api.Answer trail(String query, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> merchant.get(path("/audit" + query)).json().size() >= count);
    Api.Answer trail = merchant.get(path("/audit" + query));
    assertThat(trail.json()).hasSize(count);
    return trail;
  }

  private JdbcClient asOwner() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            environment.getRequiredProperty("kontor.database.url"),
            environment.getRequiredProperty("kontor.database.owner-user"),
            environment.getRequiredProperty("kontor.database.owner-password")));
  }

  private String entry(String id, String type, String actor, String action, String resource) {
    return """
    {"id": "%s", "clientId": "%s", "actorType": "%s", "actorId": "%s", "sessionId": "session-1", "action": "%s",
     "resourceType": "Hook", "resourceId": "%s",
     "changes": [{"field": "Status", "before": "ENABLED", "after": "DISABLED"}, {"field": "Tag"}],
     "reason": "because", "ipAddress": "203.0.113.7", "requestId": "request-%s",
     "occurredAt": "2026-01-31T12:00:00.123456Z"}\
    """
        .formatted(id, client, type, actor, action, resource, resource);
  }

  private static String event(String... entries) {
    return """
    {"specversion": "1.0", "id": "%s", "source": "/webhook-service", "subject": "aud_1",
     "type": "io.kontor.webhook.audit-recorded.v1", "time": "2026-01-31T12:00:00Z",
     "data": {"entries": [%s]}}
    """
        .formatted(UUID.randomUUID(), String.join(",", entries));
  }
}
