package io.kontor.identity.key;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Keys that do less than everything, for a time, from some places. */
class KeyBoundsIT extends IdentityTest {
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Areas\": [\"DISPUTES\"] | disputes:write | false",
        "\"Areas\": [\"disputes\", \"PAYOUTS\"], \"ReadOnly\": true | bankaccounts:read,disputes:read,payouts:read | true",
        "\"ReadOnly\": true | *:read | true",
        "\"ReadOnly\": false | *:write | false",
        "\"Permissions\": [\"users:read\"], \"ReadOnly\": true | users:read | true"
      })
  void areMadeFromAreas(String asked, String permissions, boolean readOnly) {
    Api.Answer key = create(asked);

    assertThat(key.json().path("Permissions").toString())
        .as(key.toString())
        .isEqualTo("[\"" + permissions.replace(",", "\",\"") + "\"]");
    assertThat(key.text("ReadOnly")).isEqualTo(Boolean.toString(readOnly));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Areas\": [\"CASINO\"] | Areas",
        "\"Areas\": [null] | Areas",
        "\"Areas\": [\"PAYOUTS\"], \"Permissions\": [\"users:read\"] | Areas",
        "\"Permissions\": [\"users:write\"], \"ReadOnly\": true | ReadOnly",
        "\"ExpiresAt\": 1000000000 | ExpiresAt",
        "\"ExpiresAt\": -5 | ExpiresAt",
        "\"ExpiresAt\": 99999999999 | ExpiresAt",
        "\"IpAllowList\": [\"192.0.2.0/24\", \"office\"] | IpAllowList",
        "\"IpAllowList\": [\"192.0.2.0/33\"] | IpAllowList",
        "\"IpAllowList\": [null] | IpAllowList",
        "\"IpAllowList\": [\"\"] | IpAllowList"
      })
  void areRefusedWhenTheyMakeNoSense(String asked, String field) {
    Api.Answer refused = create(asked);

    assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
    assertThat(refused.text("errors." + field)).isNotBlank();
    assertThat(merchant.get(path("/keys")).json()).isEmpty();
  }

  @Test
  void haveAtMostFiftyRangesEachInItsOneSpelling() {
    assertThat(create("\"IpAllowList\": [" + ranges(51) + "]").status()).isEqualTo(400);
    assertThat(create("\"IpAllowList\": [" + ranges(50) + "]").json().path("IpAllowList"))
        .hasSize(50);

    Api.Answer key =
        create(
            "\"IpAllowList\": [\"2001:DB8:0::1\", \"192.0.2.9/24\", \"192.0.2.1\", \"10.0.0.0/8\"]");

    assertThat(key.json().path("IpAllowList").toString())
        .isEqualTo("[\"10.0.0.0/8\",\"192.0.2.0/24\",\"2001:db8::1/128\"]");
    assertThat(key.json().path("Warnings")).hasSize(1);
    assertThat(key.json().path("Warnings").toString()).contains("10.0.0.0/8");
  }

  @Test
  void standInTheTokens() {
    long end = Instant.now().getEpochSecond() + 3600;
    Api.Answer key = create("\"ExpiresAt\": " + end + ", \"IpAllowList\": [\"192.0.2.0/24\"]");

    KEYCLOAK.verify(
        postRequestedFor(urlPathEqualTo(ADMIN + "/clients"))
            .withRequestBody(containing("key-" + key.text("Id")))
            .withRequestBody(claim("kontor_until", Long.toString(end)))
            .withRequestBody(claim("kontor_addresses", "[\"192.0.2.0/24\"]")));
    Api.Answer token = token(key.text("ApiKey"), "192.0.2.77");
    assertThat(token.status()).as(token.toString()).isEqualTo(200);
  }

  @Test
  void giveNoTokenElsewhereAndTellOnceAnHour() {
    Api.Answer key = create("\"IpAllowList\": [\"192.0.2.0/24\", \"2001:db8::/32\"]");
    String secret = key.text("ApiKey");
    assertThat(token(secret, "2001:db8:5::9").status()).isEqualTo(200);

    for (String address : List.of("198.51.100.9", "2001:db9::1", "unknown")) {
      Api.Answer refused = token(secret, address);
      assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
      assertThat(refused.text("code")).isEqualTo("ADDRESS_REFUSED");
    }
    assertThat(
            api.service()
                .header("X-Forwarded-For", "198.51.100.10")
                .post(
                    "/internal/clients/" + client + "/keys/" + key.text("Id") + "/refusals",
                    "{\"address\": \"198.51.100.10\"}")
                .status())
        .isEqualTo(204);

    JsonNode noted = audit("KEY_ADDRESS_REFUSED").json();
    assertThat(noted).hasSize(1);
    assertThat(noted.path(0).path("ResourceId").asString()).isEqualTo(key.text("Id"));
    assertThat(noted.path(0).path("ActorType").asString()).isEqualTo("KEY");
    assertThat(noted.toString()).contains("198.51.100.9");
    jdbc.sql("UPDATE api_key SET refused_date = now() - INTERVAL '61 minutes' WHERE id = :id")
        .param("id", key.text("Id"))
        .update();
    assertThat(token(secret, "198.51.100.9").status()).isEqualTo(403);
    assertThat(audit("KEY_ADDRESS_REFUSED").json()).hasSize(2);
  }

  @Test
  void takeNoRefusalOfAnotherClientsKey() {
    Api.Answer key = create("\"IpAllowList\": [\"192.0.2.0/24\"]");
    String other = openClient("Globex");

    api.service()
        .post(
            "/internal/clients/" + other + "/keys/" + key.text("Id") + "/refusals",
            "{\"address\": \"198.51.100.10\"}");

    assertThat(audit("KEY_ADDRESS_REFUSED").json()).isEmpty();
  }

  @Test
  void endAtTheirInstantWithAllThatTheyHold() {
    Instant end = Instant.now().plusSeconds(2);
    Api.Answer key = create("\"ExpiresAt\": " + (end.getEpochSecond() + 1));
    String id = key.text("Id");
    Api.Answer token = token(key.text("ApiKey"), "192.0.2.1");
    assertThat(token.number("expiresIn")).isLessThanOrEqualTo(3);

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> assertThat(token(key.text("ApiKey"), "192.0.2.1").status()).isEqualTo(401));
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(audit("KEY_EXPIRED").json()).hasSize(1));

    JsonNode told = told(id, 1).getFirst();
    assertThat(told.path("kind").asString()).isEqualTo("KEY");
    assertThat(told.path("notBefore").isNull()).isTrue();
    Api.Answer read = merchant.get(path("/keys/" + id));
    assertThat(read.text("Active")).isEqualTo("false");
    assertThat(read.text("RevokedDate")).isEqualTo(read.text("ExpiresAt"));
    assertThat(merchant.put(path("/keys/" + id), "{\"ExpiresAt\": 0}").status()).isEqualTo(409);
    assertThat(merchant.post(path("/keys/" + id + "/rotate"), "{\"OverlapSeconds\": 0}").status())
        .isEqualTo(409);
    assertThat(merchant.get(path("/keys?Active=true")).json()).isEmpty();
  }

  @Test
  void areEditedAndInForceAtOnce() {
    Api.Answer key = create("\"IpAllowList\": [\"192.0.2.0/24\"]");
    String id = key.text("Id");
    String secret = key.text("ApiKey");
    assertThat(token(secret, "192.0.2.1").status()).isEqualTo(200);
    KEYCLOAK.resetRequests();
    playTokensOfVersion(1);
    Instant before = Instant.now();

    Api.Answer edited =
        merchant.put(path("/keys/" + id), "{\"IpAllowList\": [\"198.51.100.0/24\"]}");

    assertThat(edited.json().path("IpAllowList").toString()).isEqualTo("[\"198.51.100.0/24\"]");
    assertThat(edited.text("Name")).isEqualTo("Shop");
    assertThat(token(secret, "192.0.2.1").status()).isEqualTo(403);
    Api.Answer token = token(secret, "198.51.100.1");
    assertThat(token.text("accessToken")).as(token.toString()).isEqualTo(BoundTokens.ofVersion(1));
    JsonNode told = told(id, 1).getFirst();
    assertThat(Instant.parse(told.path("notBefore").asString())).isAfterOrEqualTo(before);
    assertThat(audit("KEY_EDITED").body()).contains("192.0.2.0/24").contains("198.51.100.0/24");
  }

  @Test
  void haveTheClientInKeycloakMadeAnew() {
    Api.Answer key = create("\"IpAllowList\": [\"192.0.2.0/24\"]");
    assertThat(token(key.text("ApiKey"), "192.0.2.1").status()).isEqualTo(200);
    KEYCLOAK.resetRequests();

    merchant.put(path("/keys/" + key.text("Id")), "{\"IpAllowList\": [\"198.51.100.0/24\"]}");

    // Keycloak goes on to give out tokens of the old bounds; nobody gets one of them.
    assertThat(token(key.text("ApiKey"), "198.51.100.1").status()).isEqualTo(503);
    KEYCLOAK.verify(
        moreThanOrExactly(1),
        postRequestedFor(urlPathEqualTo(ADMIN + "/clients"))
            .withRequestBody(claim("kontor_addresses", "[\"198.51.100.0/24\"]"))
            .withRequestBody(claim("kontor_bounds_version", "1")));
  }

  @Test
  void areTakenAwayWithNothingAndLeftWithoutTheMember() {
    long end = Instant.now().getEpochSecond() + 3600;
    String id =
        create("\"ExpiresAt\": " + end + ", \"IpAllowList\": [\"192.0.2.0/24\"]").text("Id");

    Api.Answer renamed = merchant.put(path("/keys/" + id), "{\"Name\": \"Till\", \"Tag\": \"t\"}");
    assertThat(renamed.text("Name")).isEqualTo("Till");
    assertThat(renamed.text("ExpiresAt")).isEqualTo(Long.toString(end));
    assertThat(renamed.json().path("IpAllowList")).hasSize(1);
    assertThat(version(id)).as("a new name changes no bounds").isZero();

    Api.Answer freed = merchant.put(path("/keys/" + id), "{\"ExpiresAt\": 0, \"IpAllowList\": []}");
    assertThat(freed.json().path("ExpiresAt").isNull()).isTrue();
    assertThat(freed.json().path("IpAllowList")).isEmpty();
    assertThat(version(id)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Name\": \"\"}",
        "{\"ExpiresAt\": 1}",
        "{\"IpAllowList\": [\"here\"]}",
        "{\"IpAllowList\": \"192.0.2.1/999\"}"
      })
  void stayAsTheyAreWhenTheEditIsWrong(String body) {
    String id = create("\"IpAllowList\": [\"192.0.2.0/24\"]").text("Id");

    assertThat(merchant.put(path("/keys/" + id), body).status()).isEqualTo(400);
    assertThat(version(id)).isZero();
    assertThat(merchant.put(path("/keys/key_m_none"), "{}").status()).isEqualTo(404);
    assertThat(api.merchant(openClient("Globex")).put(path("/keys/" + id), "{}").status())
        .isEqualTo(403);
  }

  @Test
  void areEditedByNobodyWhoHoldsLess() {
    String id = create("\"Permissions\": [\"payouts:write\"]").text("Id");
    Api clerk = api.steppedUp(client, "Dora", "keys:write", "users:read");

    assertThat(clerk.put(path("/keys/" + id), "{\"Name\": \"Mine\"}").status()).isEqualTo(403);
    assertThat(clerk.post(path("/keys/" + id + "/rotate"), "{\"OverlapSeconds\": 0}").status())
        .isEqualTo(403);
  }

  /** A key that is bounded does not get out of its bounds by way of another key. */
  @Test
  void holdForTheKeysThatAKeyMakes() {
    long end = Instant.now().getEpochSecond() + 3600;
    String bounded =
        create("\"ExpiresAt\": " + end + ", \"IpAllowList\": [\"192.0.2.0/24\"]").text("Id");
    String free = create("\"Tag\": \"free\"").text("Id");
    Api caller = api.token(TestTokens.instance().merchantKey(client, bounded));

    assertThat(body(caller, "").text("errors.ExpiresAt")).contains("longer life");
    assertThat(body(caller, ", \"ExpiresAt\": " + (end + 1)).status()).isEqualTo(400);
    assertThat(body(caller, ", \"ExpiresAt\": " + end).text("errors.IpAllowList"))
        .contains("addresses");
    assertThat(
            body(caller, ", \"ExpiresAt\": " + end + ", \"IpAllowList\": [\"192.0.2.9\"]").status())
        .isEqualTo(200);
    assertThat(caller.put(path("/keys/" + bounded), "{\"ExpiresAt\": 0}").status()).isEqualTo(400);
    assertThat(caller.put(path("/keys/" + free), "{\"Name\": \"x\"}").status()).isEqualTo(403);
    assertThat(caller.post(path("/keys/" + free + "/rotate"), "{\"OverlapSeconds\": 9}").status())
        .isEqualTo(403);
    assertThat(caller.delete(path("/keys/" + free)).status()).isEqualTo(403);
  }

  @Test
  void leaveNoteOfTheirUse() {
    Api.Answer key = create("\"IpAllowList\": [\"192.0.2.0/24\"]");
    String id = key.text("Id");
    token(key.text("ApiKey"), "192.0.2.77");
    assertThat(read(id, "LastUsedFrom")).isEqualTo("192.0.2.0/24");
    String first = read(id, "LastUsedDate");

    use(id, Instant.now().plusSeconds(30), "2001:db8:1:2::9");
    assertThat(read(id, "LastUsedDate")).as("once a minute").isEqualTo(first);
    jdbc.sql("UPDATE api_key SET last_used_date = now() - INTERVAL '2 minutes' WHERE id = :id")
        .param("id", id)
        .update();
    use(id, Instant.now(), "2001:db8:1:2::9");

    assertThat(read(id, "LastUsedFrom")).isEqualTo("2001:db8:1::/48");
    assertThat(
            api.service()
                .post(
                    "/internal/keys/uses", "{\"uses\": [%s]}".formatted("{},".repeat(1000) + "{}"))
                .status())
        .isEqualTo(400);
    assertThat(api.service().post("/internal/keys/uses", "{\"uses\": [{}, null]}").status())
        .isEqualTo(204);
    assertThat(merchant.post("/internal/keys/uses", "{}").status()).isEqualTo(403);
  }

  private static void playTokensOfVersion(int version) {
    KEYCLOAK.stubFor(
        post(urlPathEqualTo("/keycloak/realms/kontor/protocol/openid-connect/token"))
            .willReturn(
                okJson(
                    "{\"access_token\": \"%s\", \"expires_in\": 1200}"
                        .formatted(BoundTokens.ofVersion(version)))));
  }

  private void use(String id, Instant date, String address) {
    Api.Answer taken =
        api.service()
            .post(
                "/internal/keys/uses",
                "{\"uses\": [{\"clientId\": \"%s\", \"keyId\": \"%s\", \"date\": \"%s\", \"address\": \"%s\"}]}"
                    .formatted(client, id, date, address));
    assertThat(taken.status()).as(taken.toString()).isEqualTo(204);
  }

  private String read(String id, String member) {
    return merchant.get(path("/keys/" + id)).text(member);
  }

  private Api.Answer body(Api caller, String rest) {
    return caller.post(path("/keys"), "{\"Name\": \"x\"" + rest + "}");
  }

  private Api.Answer create(String members) {
    return merchant.post(path("/keys"), "{\"Name\": \"Shop\", " + members + "}");
  }

  private Api.Answer token(String secret, String address) {
    return api.service()
        .post(
            "/internal/oauth/token",
            "{\"clientId\": \"%s\", \"apiKey\": \"%s\", \"source\": \"%s\"}"
                .formatted(client, secret, address));
  }

  private Api.Answer audit(String action) {
    return merchant.get(path("/audit?Action=" + action));
  }

  private int version(String id) {
    return jdbc.sql("SELECT bounds_version FROM api_key WHERE id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private static String ranges(int count) {
    return String.join(
        ", ", IntStream.range(0, count).mapToObj(i -> "\"192.0.2." + i + "\"").toList());
  }

  private static StringValuePattern claim(String name, String value) {
    return matchingJsonPath(
        "$.protocolMappers[?(@.name == '" + name + "')].config.['claim.value']", equalTo(value));
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
