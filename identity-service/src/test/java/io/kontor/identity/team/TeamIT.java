package io.kontor.identity.team;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.test.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TeamIT extends IdentityTest {
  @Autowired MovableClock clock;

  @AfterEach
  void now() {
    clock.move(Duration.ZERO);
  }

  @Test
  void invitesByALinkThatLivesThirtyMinutes() {
    Api.Answer invited = invite("FINANCE");

    assertThat(invited.status()).as(invited.toString()).isEqualTo(200);
    assertThat(invited.text("InvitationStatus")).isEqualTo("SENT");
    assertThat(invited.text("Active")).isEqualTo("true");
    KEYCLOAK.verify(
        putRequestedFor(urlPathMatching(ADMIN + "/users/.*/execute-actions-email"))
            .withQueryParam("lifespan", equalTo("1800"))
            .withQueryParam("client_id", equalTo("kontor-dashboard"))
            .withQueryParam("redirect_uri", equalTo("http://localhost:8080/login"))
            .withRequestBody(equalTo("[\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]")));
    KEYCLOAK.verify(
        postRequestedFor(urlPathEqualTo(ADMIN + "/users"))
            .withRequestBody(notContaining("null"))
            .withRequestBody(matchingJsonPath("$.attributes.kontor_client[0]", equalTo(client)))
            .withRequestBody(
                matchingJsonPath("$.attributes.kontor_permissions[?(@ == 'payouts:write')]")));

    clock.move(Duration.ofMinutes(31));
    String sso = path("/clients/ssos/" + invited.text("Id"));
    assertThat(merchant.get(sso).text("InvitationStatus")).isEqualTo("EXPIRED");
    assertThat(merchant.put(sso + "/extendinvitation", "").text("InvitationStatus"))
        .isEqualTo("SENT");
  }

  @Test
  void countsAnInvitationAsExpiredWhenNoMailWentOut() {
    KEYCLOAK.stubFor(
        put(urlPathMatching(ADMIN + "/users/.*/execute-actions-email")).willReturn(serverError()));

    Api.Answer invited = invite("READ");

    assertThat(invited.status()).isEqualTo(200);
    assertThat(invited.text("InvitationStatus")).isEqualTo("EXPIRED");
  }

  @Test
  void refusesDoubleAddressesUnknownGroupsAndMoreThanTheInviterHolds() {
    Api.Answer first = invite("READ");
    assertThat(
            merchant
                .post(path("/clients/ssos"), body(first.text("Email").toUpperCase(), "READ"))
                .text("errors.Email"))
        .isNotNull();
    assertThat(invite("NOBODY").text("errors.PermissionGroupId")).isNotNull();
    assertThat(merchant.post(path("/clients/ssos"), "{}").json().get("errors").propertyNames())
        .contains("FirstName", "LastName", "Email", "PermissionGroupId");
    Api lead = api.steppedUp(client, "Lea", "team:write", "*:read");
    assertThat(lead.post(path("/clients/ssos"), body(email(), "READ")).status()).isEqualTo(200);
    assertThat(
            lead.post(path("/clients/ssos"), body(email(), "ADMIN"))
                .text("errors.PermissionGroupId"))
        .contains("do not hold");
  }

  @Test
  void takesRightsAwayAtOnceAndTellsKeycloak() {
    String id = invite("FINANCE").text("Id");

    Api.Answer changed =
        merchant.put(
            path("/clients/ssos/" + id),
            "{\"Active\": false, \"PermissionGroupId\": \"support\", \"Email\":"
                + " \"x@example.com\"}");

    assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    assertThat(changed.text("PermissionGroupId")).isEqualTo("SUPPORT");
    assertThat(changed.text("Email")).isNotEqualTo("x@example.com");
    KEYCLOAK.verify(
        putRequestedFor(urlPathMatching(ADMIN + "/users/[^/]*"))
            .withRequestBody(matchingJsonPath("$.enabled", equalTo("false")))
            .withRequestBody(matchingJsonPath("$.attributes", containing("kyc:write"))));
    KEYCLOAK.verify(postRequestedFor(urlPathMatching(ADMIN + "/users/.*/logout")));
    assertThat(merchant.put(path("/clients/ssos/" + id), "{\"PermissionGroupId\": \"x\"}").status())
        .isEqualTo(400);
  }

  @Test
  void offersBuiltInGroupsThatCannotBeChanged() {
    Api.Answer groups = merchant.get(path("/clients/permissiongroups?per_page=50"));

    assertThat(groups.json().valueStream().map(group -> group.get("Name").asString()))
        .containsExactly(
            "ADMIN",
            "WRITE",
            "READ",
            "Merchant admin",
            "Finance",
            "Operations",
            "Risk and compliance",
            "Support",
            "Developer",
            "Read-only");
    assertThat(groups.text("0.Type")).isEqualTo("DEFAULT");
    assertThat(groups.text("2.Scopes.Payouts.Read")).isEqualTo("true");
    assertThat(groups.text("2.Scopes.Payouts.Create")).isEqualTo("false");
    assertThat(merchant.put(path("/clients/permissiongroups/ADMIN"), "{\"Name\": \"x\"}").status())
        .isEqualTo(400);
  }

  @Test
  void makesGroupsFromScopesAndChangesTheirMembers() {
    Api.Answer created =
        merchant.post(
            path("/clients/permissiongroups"),
            """
            {"Name": "Desk", "Scopes": {"Users": {"Read": true}, "payins": {"Read": true, "Create": true, "Edit": false}}}
            """);
    String id = created.text("Id");
    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("Type")).isEqualTo("CUSTOM");
    assertThat(created.text("Scopes.Payins.Create")).isEqualTo("true");
    assertThat(created.text("Scopes.Payouts.Read")).isEqualTo("false");
    assertThat(created.json().get("Permissions").valueStream().map(node -> node.asString()))
        .containsExactly("payins:write", "users:read");
    String sso = invite(id).text("Id");
    assertThat(merchant.get(path("/clients/permissiongroups/" + id + "/ssos")).text("0.Id"))
        .isEqualTo(sso);

    merchant.put(
        path("/clients/permissiongroups/" + id), "{\"Scopes\": {\"Hooks\": {\"Edit\": true}}}");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            KEYCLOAK.verify(
                putRequestedFor(urlPathMatching(ADMIN + "/users/[^/]*"))
                    .withRequestBody(
                        matchingJsonPath(
                            "$.attributes.kontor_permissions[0]", equalTo("hooks:write")))));
    assertThat(
            merchant
                .post(
                    path("/clients/permissiongroups"),
                    "{\"Name\": \"x\", \"Scopes\": {\"Casino\": {\"Read\": true}}}")
                .status())
        .isEqualTo(400);
    assertThat(
            api.steppedUp(client, "Lea", "team:write", "users:read")
                .post(
                    path("/clients/permissiongroups"),
                    "{\"Name\": \"x\", \"Scopes\": {\"Users\": {\"Edit\": true}}}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void takesUpDemoStaffReadyToSignIn() {
    String mail = email();
    String body =
        """
        {"email": "%s", "firstName": "Mia", "lastName": "Lind", "permissionGroup": "FINANCE",
         "password": "Demo-Demo-2026", "totpSecret": "JBSWY3DPEHPK3PXP"}
        """
            .formatted(mail);

    Api.Answer created = api.service().post("/internal/clients/" + client + "/staff", body);
    Api.Answer repeated = api.service().post("/internal/clients/" + client + "/staff", body);

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(created.text("accepted")).isEqualTo("true");
    assertThat(repeated.json()).isEqualTo(created.json());
    KEYCLOAK.verify(
        postRequestedFor(urlPathEqualTo(ADMIN + "/users"))
            .withRequestBody(
                matchingJsonPath("$.credentials[1].secretData", containing("JBSWY3DPEHPK3PXP")))
            .withRequestBody(matchingJsonPath("$.emailVerified", equalTo("true")))
            .withRequestBody(matchingJsonPath("$.credentials[0].temporary", equalTo("false")))
            .withRequestBody(notContaining("null")));
    assertThat(merchant.get(path("/clients/ssos")).text("0.InvitationStatus"))
        .isEqualTo("ACCEPTED");
  }

  @Test
  void tellsCallersWhoTheyAre() {
    Api.Answer key = api.merchant(client, "users:read").get(path("/me"));

    assertThat(key.text("Actor")).isEqualTo("KEY");
    assertThat(key.text("ClientName")).isEqualTo("Acme");
    // The token is of a key from before the right to personal data, which keeps it.
    assertThat(key.text("Permissions.0")).isEqualTo("personaldata:read");
    assertThat(key.text("Permissions.1")).isEqualTo("users:read");
    assertThat(api.staff(client, "Lea").get(path("/me")).text("Name")).isEqualTo("Lea");
  }

  @Test
  void keepsClientsApart() {
    String id = invite("READ").text("Id");
    String other = openClient("Globex");
    Api stranger = api.merchant(other);

    assertThat(stranger.get("/v2.01/" + other + "/clients/ssos/" + id).status()).isEqualTo(404);
    assertThat(stranger.put("/v2.01/" + other + "/clients/ssos/" + id, "{}").status())
        .isEqualTo(404);
    assertThat(
            stranger
                .put("/v2.01/" + other + "/clients/ssos/" + id + "/extendinvitation", "")
                .status())
        .isEqualTo(404);
    assertThat(stranger.get("/v2.01/" + other + "/clients/ssos").json()).isEmpty();
  }

  private Api.Answer invite(String group) {
    return merchant.post(path("/clients/ssos"), body(email(), group));
  }

  private static String email() {
    return "p" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x") + "@example.com";
  }

  private static String body(String email, String group) {
    return "{\"FirstName\": \"Mia\", \"LastName\": \"Lind\", \"Email\": \"%s\", \"PermissionGroupId\": \"%s\"}"
        .formatted(email, group);
  }
}
