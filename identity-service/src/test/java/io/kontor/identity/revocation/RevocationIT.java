package io.kontor.identity.revocation;

import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.RevokedCallers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What ends somebody's right is told in the database transaction that ends it, before all else. */
class RevocationIT extends IdentityTest {
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @AfterEach
  void nothingLeft() {
    jdbc.sql("UPDATE staff SET sync_due = false, tokens = 'GOOD'").update();
    jdbc.sql("DELETE FROM queue_failure").update();
  }

  @Test
  void refusesRevokedCallersItself() {
    RevokedCallers.areRefused(api, environment);
  }

  @Test
  void withholdsTokensOfALoweredRoleUntilKeycloakKnows() {
    String id = person("FINANCE");
    Instant before = Instant.now();

    edit(id, "{\"PermissionGroupId\": \"READ\"}");

    List<JsonNode> told = told(id, 2);
    assertThat(told.get(0).path("kind").asString()).isEqualTo("PERSON");
    assertThat(told.get(0).path("id").asString()).isEqualTo(keycloakId(id));
    assertThat(told.get(0).path("clientId").asString()).isEqualTo(client);
    assertThat(told.get(0).path("notBefore").isNull()).isTrue();
    assertThat(told.get(0).path("ended").asBoolean()).isFalse();
    assertThat(Instant.parse(told.get(1).path("notBefore").asString())).isAfterOrEqualTo(before);
    assertThat(tokens(id)).isEqualTo("GOOD");
  }

  @Test
  void renewsTokensOfARaisedRoleAndLeavesThoseOfANewName() {
    String raised = person("READ");
    String renamed = person("READ");

    edit(renamed, "{\"FirstName\": \"Lea\"}");
    edit(raised, "{\"PermissionGroupId\": \"ADMIN\"}");

    assertThat(told(raised, 1).getFirst().path("notBefore").isString()).isTrue();
    assertThat(tokens(raised)).isEqualTo("GOOD");
    assertThat(waiting(renamed)).isZero();
    edit(renamed, "{\"PermissionGroupId\": \"SUPPORT\"}");
    assertThat(told(renamed, 2).getFirst().path("notBefore").isNull())
        .as("the first that was told of them")
        .isTrue();
  }

  @Test
  void endsPeopleAlthoughKeycloakIsAway() {
    String id = person("READ");
    KEYCLOAK.stubFor(put(urlPathMatching(ADMIN + "/users/.*")).willReturn(serviceUnavailable()));

    edit(id, "{\"Active\": false}");

    JsonNode ended = told(id, 1).getFirst();
    assertThat(ended.path("notBefore").isNull()).isTrue();
    assertThat(ended.path("ended").asBoolean()).isTrue();
    assertThat(tokens(id)).isEqualTo("WITHHELD");
    KEYCLOAK.stubFor(put(urlPathMatching(ADMIN + "/users/.*")).willReturn(noContent()));
    jdbc.sql("DELETE FROM queue_failure").update();
    assertThat(told(id, 2).get(1).path("ended").asBoolean()).isTrue();
  }

  @Test
  void withholdsTokensOfEverybodyInANarrowedGroup() {
    String group =
        merchant
            .post(
                path("/clients/permissiongroups"),
                "{\"Name\": \"x\", \"Scopes\": {\"Users\": {\"Edit\": true}}}")
            .text("Id");
    String one = person(group);
    String other = person(group);
    String stranger = person("READ");

    merchant.put(
        path("/clients/permissiongroups/" + group), "{\"Scopes\": {\"Users\": {\"Read\": true}}}");

    for (String member : List.of(one, other)) {
      List<JsonNode> told = told(member, 2);
      assertThat(told.get(0).path("notBefore").isNull()).isTrue();
      assertThat(told.get(1).path("notBefore").isString()).isTrue();
    }
    assertThat(waiting(stranger)).isZero();

    merchant.put(
        path("/clients/permissiongroups/" + group), "{\"Scopes\": {\"Users\": {\"Edit\": true}}}");
    assertThat(told(one, 3).get(2).path("notBefore").isString()).isTrue();
  }

  @Test
  void endsKeysAndWhatAClientHolds() {
    merchant.post(path("/keys"), "{\"Name\": \"Stays\"}");
    String key = merchant.post(path("/keys"), "{\"Name\": \"Shop\"}").text("Id");

    assertThat(merchant.delete(path("/keys/" + key)).status()).isEqualTo(204);
    assertThat(api.service().delete("/internal/clients/" + client + "/tokens").status())
        .isEqualTo(204);
    assertThat(api.service().delete("/internal/clients/nobody/tokens").status()).isEqualTo(404);

    JsonNode ended = told(key, 1).getFirst();
    assertThat(ended.path("kind").asString()).isEqualTo("KEY");
    assertThat(ended.path("id").asString()).isEqualTo(key);
    assertThat(ended.path("notBefore").isNull()).isTrue();
    JsonNode tokens = told("tokens:" + client, 1).getFirst();
    assertThat(tokens.path("kind").asString()).isEqualTo("CLIENT");
    assertThat(tokens.path("id").asString()).isEqualTo(client);
    assertThat(tokens.path("notBefore").isString()).isTrue();
  }

  @Test
  void tellsNothingOfAChangeThatDidNotHappen() {
    String key = merchant.post(path("/keys"), "{\"Name\": \"Last\"}").text("Id");
    String admin = person("ADMIN");

    assertThat(merchant.delete(path("/keys/" + key)).status()).isEqualTo(409);
    Api.Answer refused = merchant.put(path("/clients/ssos/" + admin), "{\"Active\": false}");

    assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
    assertThat(waiting(key)).isZero();
    assertThat(waiting(admin)).isZero();
    assertThat(tokens(admin)).isEqualTo("GOOD");
  }

  /**
   * The publisher of the other events is locked out, as by a relay that is busy with thousands of
   * them.
   */
  @Test
  void overtakesEverythingElseThatWaits() throws SQLException {
    String id = person("FINANCE");
    try (Connection relay =
            DriverManager.getConnection(
                environment.getRequiredProperty("kontor.database.url"),
                environment.getRequiredProperty("kontor.database.user"),
                environment.getRequiredProperty("kontor.database.password"));
        var statement = relay.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + 0x6b6f6e746f72L + ")");
      String user =
          merchant
              .post(
                  path("/users/natural"),
                  "{\"FirstName\": \"A\", \"LastName\": \"B\", \"Email\": \"a@example.com\","
                      + " \"UserCategory\": \"PAYER\"}")
              .text("Id");
      long begun = System.nanoTime();

      edit(id, "{\"PermissionGroupId\": \"READ\"}");

      assertThat(told(id, 1)).isNotEmpty();
      assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
      assertThat(waiting(user)).isEqualTo(1);
    }
  }

  private String person(String group) {
    Api.Answer invited =
        merchant.post(
            path("/clients/ssos"),
            "{\"FirstName\": \"Mia\", \"LastName\": \"Lind\", \"Email\": \"p%s@example.com\", \"PermissionGroupId\": \"%s\"}"
                .formatted(UUID.randomUUID(), group));
    assertThat(invited.status()).as(invited.toString()).isEqualTo(200);
    return invited.text("Id");
  }

  private void edit(String id, String body) {
    Api.Answer edited = merchant.put(path("/clients/ssos/" + id), body);
    assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
  }

  private String keycloakId(String id) {
    return jdbc.sql("SELECT keycloak_id FROM staff WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private String tokens(String id) {
    return jdbc.sql("SELECT tokens FROM staff WHERE id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private long waiting(String subject) {
    return jdbc.sql("SELECT count(*) FROM outbox WHERE subject = :subject")
        .param("subject", subject)
        .query(Long.class)
        .single();
  }

  private List<JsonNode> told(String subject, int count) {
    return Published.about(
            environment.getRequiredProperty("kontor.kafka.bootstrap"),
            "kontor.identity",
            subject,
            count)
        .stream()
        .map(event -> event.path("data"))
        .toList();
  }
}
