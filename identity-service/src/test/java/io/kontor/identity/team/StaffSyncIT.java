package io.kontor.identity.team;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One client's staff never stand in the way of another's. */
class StaffSyncIT extends IdentityTest {
  @Autowired JdbcClient jdbc;
  @Autowired StaffMembers staff;
  @Autowired org.springframework.transaction.support.TransactionTemplate transaction;

  @AfterEach
  void nothingLeft() {
    jdbc.sql("UPDATE staff SET sync_due = false").update();
    jdbc.sql("DELETE FROM queue_failure").update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          FirstName; A/B
          FirstName; "
          LastName;  A&B
          LastName;  A(B
          Email;     josé@example.com
          Email;     a&b@example.com
          """)
  void refusesWhatKeycloakWouldRefuseWhereverItComesIn(String field, String value) {
    KEYCLOAK.resetRequests();
    String mail = mail();
    String asked = with(field, value, "\"Email\": \"" + mail + "\"", "FirstName", "LastName");

    Api.Answer invited = merchant.post(path("/clients/ssos"), asked);
    Api.Answer byOperator =
        api.service()
            .post(
                "/internal/clients/" + client + "/staff",
                asked.replace("PermissionGroupId", "permissionGroup"));

    assertThat(invited.status()).as(invited.toString()).isEqualTo(400);
    assertThat(invited.text("errors." + field)).isNotNull();
    assertThat(byOperator.status()).as(byOperator.toString()).isEqualTo(400);
    assertThat(merchant.get(path("/clients/ssos")).json()).isEmpty();
    KEYCLOAK.verify(0, postRequestedFor(urlPathEqualTo(ADMIN + "/users")));

    if (field.equals("Email")) {
      String admin =
          "{\"id\": \"%s\", \"name\": \"Acme\", \"adminEmail\": \"%s\"}".formatted(client, value);
      assertThat(api.service().post("/internal/clients", admin).status()).isEqualTo(400);
    } else {
      String id = invite(merchant, client, mail);
      Api.Answer edited =
          merchant.put(path("/clients/ssos/" + id), "{\"" + field + "\": \"" + json(value) + "\"}");
      assertThat(edited.status()).isEqualTo(400);
      assertThat(edited.text("errors." + field)).isNotNull();
    }
  }

  @Test
  void storesNothingThatKeycloakRefusesForReasonsOfItsOwn() {
    KEYCLOAK.stubFor(
        post(urlPathEqualTo(ADMIN + "/users"))
            .willReturn(
                jsonResponse(
                    "{\"field\": \"lastName\", \"errorMessage\":"
                        + " \"error-person-name-invalid-character\"}",
                    400)));

    Api.Answer invited =
        merchant.post(
            path("/clients/ssos"),
            with("LastName", "Lind", "\"Email\": \"" + mail() + "\"", "FirstName"));

    assertThat(invited.status()).as(invited.toString()).isEqualTo(400);
    assertThat(invited.text("errors.LastName")).contains("error-person-name-invalid-character");
    assertThat(merchant.get(path("/clients/ssos")).json()).isEmpty();
  }

  @Test
  void tellsOfALeaverBesideARowThatKeycloakRefuses() {
    String other = openClient("Globex");
    row("sso_m_000bad", "kc-bad", other, true);
    KEYCLOAK.stubFor(
        put(urlPathEqualTo(ADMIN + "/users/kc-bad"))
            .willReturn(jsonResponse("{\"errorMessage\": \"refused\"}", 400)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            jdbc.sql("SELECT count(*) FROM queue_failure WHERE item_id = 'sso_m_000bad'")
                    .query(Long.class)
                    .single()
                == 1);
    row("sso_m_001next", "kc-next", client, true);
    row("sso_m_002leaver", "kc-leaver", client, false);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          assertThat(isDue("sso_m_001next")).isFalse();
          assertThat(isDue("sso_m_002leaver")).isFalse();
        });
    KEYCLOAK.verify(postRequestedFor(urlPathEqualTo(ADMIN + "/users/kc-leaver/logout")));
    assertThat(isDue("sso_m_000bad")).isTrue();
  }

  @Test
  void signsALeaverOutAlthoughTheirNameIsRefused() {
    row("sso_m_003", "kc-oddname", client, false);
    KEYCLOAK.stubFor(
        put(urlPathEqualTo(ADMIN + "/users/kc-oddname")).willReturn(aResponse().withStatus(400)));
    KEYCLOAK.stubFor(
        put(urlPathEqualTo(ADMIN + "/users/kc-oddname"))
            .withRequestBody(
                com.github.tomakehurst.wiremock.client.WireMock.equalToJson("{\"enabled\": false}"))
            .willReturn(noContent()));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            KEYCLOAK.verify(postRequestedFor(urlPathEqualTo(ADMIN + "/users/kc-oddname/logout"))));
  }

  @Test
  void tellsOfALeaverBeforeHundredsOfOtherChangesToASlowKeycloak() {
    KEYCLOAK.stubFor(
        put(urlPathMatching(ADMIN + "/users/slow-.*"))
            .willReturn(noContent().withFixedDelay(1_000)));
    for (int i = 0; i < 300; i++) {
      row("sso_m_0%03d".formatted(i), "slow-" + i, client, true);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            KEYCLOAK.verify(
                com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly(1),
                com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor(
                    urlPathMatching(ADMIN + "/users/slow-.*"))));

    row("sso_m_leaver", "kc-late-leaver", client, false);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            KEYCLOAK.verify(
                postRequestedFor(urlPathEqualTo(ADMIN + "/users/kc-late-leaver/logout"))));
    assertThat(
            jdbc.sql("SELECT count(*) FROM staff WHERE sync_due AND keycloak_id LIKE 'slow-%'")
                .query(Long.class)
                .single())
        .isGreaterThan(200);
  }

  @Test
  void tellsAgainWhatChangedWhileItWasTold() {
    String id = invite(merchant, client, mail());
    jdbc.sql("UPDATE staff SET sync_due = true WHERE id = :id").param("id", id).update();
    StaffMembers.SyncDue before = staff.syncDue(id).orElseThrow();
    staff.update(before.staff(), TokenState.GOOD);
    StaffMembers.SyncDue after = staff.syncDue(id).orElseThrow();

    transaction.executeWithoutResult(_ -> staff.recordSync(after));
    assertThat(isDue(id)).isFalse();

    transaction.executeWithoutResult(_ -> staff.recordSync(before));
    assertThat(isDue(id)).isTrue();
  }

  /** As an instance leaves it that was stopped before it could tell Keycloak. */
  private void row(String id, String keycloakId, String clientId, boolean active) {
    jdbc.sql("DELETE FROM staff WHERE id = :id").param("id", id).update();
    jdbc.sql(
            """
            INSERT INTO staff (id, client_id, keycloak_id, email, first_name, last_name, permission_group_id, active,
                               accepted, sync_due, creation_date)
            VALUES (:id, :client, :keycloakId, :id || '@example.com', 'A', 'B', 'READ', :active, true, true, now())
            """)
        .param("id", id.toLowerCase())
        .param("client", clientId)
        .param("keycloakId", keycloakId)
        .param("active", active)
        .update();
  }

  private boolean isDue(String id) {
    return jdbc.sql("SELECT sync_due FROM staff WHERE id = :id")
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  private static String invite(Api api, String client, String mail) {
    Api.Answer invited =
        api.post(
            "/v2.01/" + client + "/clients/ssos",
            with("LastName", "Lind", "\"Email\": \"" + mail + "\"", "FirstName"));
    assertThat(invited.status()).as(invited.toString()).isEqualTo(200);
    return invited.text("Id");
  }

  private static String with(String field, String value, String mail, String... names) {
    StringBuilder body = new StringBuilder("{\"PermissionGroupId\": \"READ\"");
    for (String name : names) {
      if (!name.equals(field)) {
        body.append(", \"").append(name).append("\": \"Mia\"");
      }
    }
    if (!field.equals("Email")) {
      body.append(", ").append(mail);
    }
    return body.append(", \"")
        .append(field)
        .append("\": \"")
        .append(json(value))
        .append("\"}")
        .toString();
  }

  private static String json(String value) {
    return value.replace("\"", "\\\"");
  }

  private static String mail() {
    return "p" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x") + "@example.com";
  }
}
