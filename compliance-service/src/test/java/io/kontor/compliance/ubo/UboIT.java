package io.kontor.compliance.ubo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.compliance.Identity;
import io.kontor.platform.country.Countries;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.PoisonRow;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
    properties = {
      "kontor.compliance.sandbox-review.enabled=true",
      "kontor.compliance.sandbox-review.delay=0s",
      "kontor.compliance.sandbox-review.every=100ms"
    })
class UboIT {
  private static final String OLIVE =
      """
      {"FirstName": "Olive", "LastName": "Owner", "Nationality": "FR", "Birthday": 300000000,
       "Address": {"AddressLine1": "1 rue A", "City": "Paris", "PostalCode": "75001", "Country": "FR"},
       "Birthplace": {"City": "Lyon", "Country": "FR"}}
      """;
  private static final String ASK = "{\"Status\":\"VALIDATION_ASKED\"}";

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;
  @Autowired KafkaTemplate<String, String> kafka;
  Api acme;

  @BeforeEach
  void nobody() {
    Identity.reset();
    acme = api.merchant("acme");
  }

  @Test
  void theSandboxIsNotHeldUpByADeclarationThatCannotBeDecided() {
    String bad = "ubo_m_poison";
    String owner = OLIVE.replace("\"Olive\"", "\"AcceptUBO\"");
    String badUser = Identity.company("acme", "BUSINESS");
    String opened = open(badUser).text("Id");
    jdbc.sql("DELETE FROM ubo_declaration WHERE id = :id").param("id", opened).update();
    String goodUser = Identity.company("acme", "BUSINESS");
    String good = open(goodUser).text("Id");
    String model = add(goodUser, good, owner).text("Id");

    try (var _ = PoisonRow.of(environment, "ubo_declaration", "id", bad)) {
      jdbc.sql(
              """
              INSERT INTO ubo_declaration (id, client_id, user_id, status, creation_date, asked_at)
              VALUES (:bad, 'acme', :user, 'VALIDATION_ASKED', now(), now() - INTERVAL '1 day')
              """)
          .param("bad", bad)
          .param("user", badUser)
          .update();
      jdbc.sql(
              """
              INSERT INTO ubo SELECT (jsonb_populate_record(u, jsonb_build_object(
                'id', 'ubo_m_poisoned', 'declaration_id', CAST(:bad AS text)))).* FROM ubo u WHERE u.id = :model
              """)
          .param("bad", bad)
          .param("model", model)
          .update();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() ->
              jdbc.sql("SELECT count(*) FROM queue_failure WHERE item_id = :bad")
                      .param("bad", bad)
                      .query(Long.class)
                      .single()
                  == 1);
      acme.put(declarations(goodUser) + "/" + good, ASK);

      await().atMost(Duration.ofSeconds(20)).until(() -> status(good).equals("VALIDATED"));
      assertThat(status(bad)).isEqualTo("VALIDATION_ASKED");
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> status(bad).equals("VALIDATED"));
  }

  private String status(String declaration) {
    return jdbc.sql("SELECT status FROM ubo_declaration WHERE id = :id")
        .param("id", declaration)
        .query(String.class)
        .single();
  }

  @Test
  void takesEveryCountryInEveryField() {
    String user = Identity.company("acme", "BUSINESS");
    String declaration = open(user).text("Id");
    String path =
        "/v2.01/acme/users/%s/kyc/ubodeclarations/%s/ubos/%s"
            .formatted(user, declaration, add(user, declaration, OLIVE).text("Id"));
    for (Countries.Country country : Countries.all()) {
      String owner = OLIVE.replace("\"FR\"", "\"" + country.code() + "\"");
      String body =
          (country.postalCodes() ? owner : owner.replace("\"PostalCode\": \"75001\", ", ""))
              .replace("\"City\": \"Paris\"", "\"City\": \"Paris\", \"Region\": \"R\"");
      Api.Answer changed = acme.put(path, body);
      assertThat(changed.status()).as(country + " " + changed).isEqualTo(200);
      assertThat(changed.text("Birthplace.Country")).isEqualTo(country.code());
    }
    assertThat(acme.put(path, OLIVE.replace("\"FR\"", "\"ZZ\"")).body())
        .contains("Nationality", "Birthplace.Country", "Address.Country");
  }

  @Test
  void takesADeclarationFromOpeningToTheOfficersYesAndShowsEveryMember() {
    String user = Identity.company("acme", "BUSINESS");
    Api.Answer opened = open(user);
    assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
    assertThat(opened.json().propertyNames())
        .containsExactlyInAnyOrder(
            "Id",
            "Tag",
            "CreationDate",
            "UserId",
            "Status",
            "ProcessedDate",
            "Reason",
            "Message",
            "Ubos");
    assertThat(opened.text("Status")).isEqualTo("CREATED");
    assertThat(opened.json().get("Ubos").isArray()).isTrue();
    String id = opened.text("Id");

    Api.Answer ubo = add(user, id, OLIVE);
    assertThat(ubo.status()).as(ubo.toString()).isEqualTo(200);
    assertThat(ubo.json().propertyNames())
        .containsExactlyInAnyOrder(
            "Id",
            "Tag",
            "CreationDate",
            "FirstName",
            "LastName",
            "Address",
            "Nationality",
            "Birthday",
            "Birthplace",
            "IsActive");
    assertThat(ubo.text("IsActive")).isEqualTo("true");
    assertThat(ubo.number("Birthday")).isEqualTo(300000000);
    assertThat(ubo.text("Birthplace.City")).isEqualTo("Lyon");
    assertThat(ubo.json().get("Address").has("Region")).isTrue();
    assertThat(acme.get(ubos(user, id) + "/" + ubo.text("Id")).json()).isEqualTo(ubo.json());
    Api.Answer asked = acme.put(declarations(user) + "/" + id, ASK);
    assertThat(asked.text("Status")).as(asked.toString()).isEqualTo("VALIDATION_ASKED");

    assertThat(decide(id, "{\"decision\":\"VALIDATED\"}").text("status")).isEqualTo("VALIDATED");
    assertThat(decide(id, "{\"decision\":\"VALIDATED\"}").status()).isEqualTo(200);
    assertThat(decide(id, "{\"decision\":\"REFUSED\",\"reason\":\"MISSING_UBO\"}").status())
        .isEqualTo(409);
    Api.Answer read = acme.get("/v2.01/acme/KYC/UboDeclarations/" + id);
    assertThat(read.text("Status")).isEqualTo("VALIDATED");
    assertThat(read.number("ProcessedDate")).isPositive();
    assertThat(read.text("Ubos.0.LastName")).isEqualTo("Owner");
    assertThat(acme.get(declarations(user) + "/" + id).json()).isEqualTo(read.json());
    assertThat(apiEvents(id, 3))
        .containsExactly(
            "UBO_DECLARATION_CREATED",
            "UBO_DECLARATION_VALIDATION_ASKED",
            "UBO_DECLARATION_VALIDATED");
  }

  @Test
  void takesACompanyToRegularOnlyWithProofsOwnersAndData() {
    String user = Identity.company("acme", "BUSINESS");
    String id = open(user).text("Id");
    add(user, id, OLIVE);
    acme.put(declarations(user) + "/" + id, ASK);
    for (String type : List.of("IDENTITY_PROOF", "ARTICLES_OF_ASSOCIATION", "REGISTRATION_PROOF")) {
      jdbc.sql(
              """
              INSERT INTO kyc_document (id, client_id, user_id, type, status, creation_date)
              VALUES (:id, 'acme', :user, :type, 'VALIDATED', now())
              """)
          .param("id", "kyc_m_" + UUID.randomUUID())
          .param("user", user)
          .param("type", type)
          .update();
    }
    assertThat(level(user)).isEqualTo("LIGHT");

    decide(id, "{\"decision\":\"VALIDATED\"}");

    assertThat(level(user)).isEqualTo("REGULAR");
    changed(user, 2, "\"HeadquartersAddress\",\"LegalRepresentativeEmail\"");
    await().atMost(Duration.ofSeconds(20)).until(() -> level(user).equals("LIGHT"));
    changed(user, 3, Identity.GIVEN);
    await().atMost(Duration.ofSeconds(20)).until(() -> level(user).equals("REGULAR"));
  }

  @Test
  void opensAnIncompleteOneAgainAndClosesARefusedOneForGood() {
    String user = Identity.company("acme", "PARTNERSHIP");
    String id = open(user).text("Id");
    assertThat(acme.put(declarations(user) + "/" + id, ASK).text("errors.Ubos"))
        .contains("no owner");
    String ubo = add(user, id, OLIVE).text("Id");
    acme.put(declarations(user) + "/" + id, ASK);
    assertThat(add(user, id, OLIVE).text("errors.Status")).contains("VALIDATION_ASKED");
    assertThat(acme.put(ubos(user, id) + "/" + ubo, "{}").status()).isEqualTo(400);
    assertThat(acme.put(declarations(user) + "/" + id, ASK).status()).isEqualTo(400);

    assertThat(decide(id, "{\"decision\":\"INCOMPLETE\"}").status()).isEqualTo(400);
    decide(id, "{\"decision\":\"INCOMPLETE\",\"reason\":\"MISSING_UBO\",\"message\":\"One more\"}");
    Api.Answer incomplete = acme.get(declarations(user) + "/" + id);
    assertThat(incomplete.text("Status")).isEqualTo("INCOMPLETE");
    assertThat(incomplete.text("Reason")).isEqualTo("MISSING_UBO");
    assertThat(incomplete.text("Message")).isEqualTo("One more");
    assertThat(open(user).text("errors.UserId")).contains("one at a time");

    assertThat(add(user, id, OLIVE).status()).isEqualTo(200);
    Api.Answer again =
        acme.put(
            declarations(user) + "/" + id,
            incomplete.body().replace("INCOMPLETE", "VALIDATION_ASKED"));
    assertThat(again.text("Status")).as(again.toString()).isEqualTo("VALIDATION_ASKED");
    assertThat(again.text("Reason")).isNull();
    decide(id, "{\"decision\":\"REFUSED\",\"reason\":\"WRONG_UBO_INFORMATION\"}");
    assertThat(acme.put(declarations(user) + "/" + id, ASK).status()).isEqualTo(400);
    assertThat(acme.put(declarations(user) + "/" + id, "{\"Tag\":\"old\"}").text("Tag"))
        .isEqualTo("old");
    assertThat(open(user).status()).isEqualTo(200);
    assertThat(acme.get(declarations(user) + "?Sort=CreationDate:DESC").text("1.Id")).isEqualTo(id);
    assertThat(apiEvents(id, 5)).contains("UBO_DECLARATION_INCOMPLETE", "UBO_DECLARATION_REFUSED");
  }

  @Test
  void letsFourOwnersCountHoweverManyComeAtOnce() throws Exception {
    String user = Identity.company("acme", "BUSINESS");
    String id = open(user).text("Id");

    assertThat(atOnce(8, () -> add(user, id, OLIVE).status())).isEqualTo(4);
    Api.Answer full = acme.get(declarations(user) + "/" + id);
    assertThat(full.json().get("Ubos").size()).isEqualTo(4);
    String first = ubos(user, id) + "/" + full.text("Ubos.0.Id");
    Api.Answer former = acme.put(first, "{\"IsActive\":false,\"LastName\":\"Gone\"}");
    assertThat(former.text("IsActive")).isEqualTo("false");
    assertThat(former.text("LastName")).isEqualTo("Gone");
    assertThat(former.text("FirstName")).isEqualTo("Olive");
    assertThat(add(user, id, OLIVE).status()).isEqualTo(200);
    assertThat(acme.put(first, "{\"IsActive\":true}").text("errors.Ubos")).contains("at most 4");
    assertThat(add(user, id, OLIVE.replaceFirst("\\{", "{\"IsActive\": false, ")).status())
        .isEqualTo(200);
    assertThat(atOnce(6, () -> acme.put(declarations(user) + "/" + id, ASK).status())).isEqualTo(1);
  }

  @Test
  void opensOneAtATimeHoweverManyComeAtOnce() throws Exception {
    String user = Identity.company("acme", "BUSINESS");

    assertThat(atOnce(6, () -> open(user).status())).isEqualTo(1);
    assertThat(acme.get(declarations(user)).json().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "AcceptUBO, Owner, VALIDATED,",
    "RefuseUBO, Owner, REFUSED, WRONG_UBO_INFORMATION",
    "refuseubo, ORGANIZATION_CHART_NEEDED, REFUSED, ORGANIZATION_CHART_NEEDED",
    "IncompleteUBO, Owner, INCOMPLETE, MISSING_UBO",
    "IncompleteUBO, specific_case, INCOMPLETE, SPECIFIC_CASE"
  })
  void decidesByTheFirstOwnersNameInASandbox(
      String firstName, String lastName, String status, String reason) {
    String user = Identity.company("acme", "BUSINESS");
    String id = open(user).text("Id");
    add(user, id, OLIVE.replace("Olive", firstName).replace("\"Owner\"", '"' + lastName + '"'));
    add(user, id, OLIVE.replace("Olive", "RefuseUBO"));

    acme.put(declarations(user) + "/" + id, ASK);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> status.equals(acme.get(declarations(user) + "/" + id).text("Status")));
    assertThat(acme.get(declarations(user) + "/" + id).text("Reason")).isEqualTo(reason);
  }

  @Test
  void refusesWhoeverHasNoOwnersToDeclare() {
    String closed = Identity.user("acme", "LEGAL", "BUSINESS", "OWNER", "CLOSED");
    String payer = Identity.user("acme", "LEGAL", "BUSINESS", "PAYER", "ACTIVE");

    assertThat(open(Identity.natural("acme")).text("errors.UserId")).contains("BUSINESS");
    assertThat(open(Identity.company("acme", "SOLETRADER")).status()).isEqualTo(400);
    assertThat(open(Identity.company("acme", "ORGANIZATION")).status()).isEqualTo(400);
    assertThat(open(closed).text("errors.UserId")).contains("002601");
    assertThat(open(payer).text("errors.UserId")).contains("002703");
    assertThat(open("user_m_nobody").status()).isEqualTo(404);
    assertThat(acme.get(declarations("user_m_nobody")).status()).isEqualTo(404);
  }

  @Test
  void namesEveryFieldAtFaultAndKeepsNothing() {
    String user = Identity.company("acme", "BUSINESS");
    String id = open(user).text("Id");

    assertThat(add(user, id, "{}").json().get("errors").propertyNames())
        .contains(
            "FirstName",
            "LastName",
            "Address",
            "Nationality",
            "Birthday",
            "Birthplace.City",
            "Birthplace.Country");
    assertThat(error(user, id, OLIVE.replace("300000000", "99999999999"))).isEqualTo("Birthday");
    assertThat(
            error(user, id, OLIVE.replace("\"Nationality\": \"FR\"", "\"Nationality\": \"FRA\"")))
        .isEqualTo("Nationality");
    assertThat(error(user, id, OLIVE.replace("Olive", "O".repeat(101)))).isEqualTo("FirstName");
    assertThat(error(user, id, OLIVE.replace("\"Lyon\"", "\" \""))).isEqualTo("Birthplace.City");
    assertThat(error(user, id, OLIVE.replace("\"75001\"", "null"))).isEqualTo("Address.PostalCode");
    assertThat(add(user, id, "[]").status()).isEqualTo(400);
    assertThat(add(user, id, OLIVE.replace("300000000", "\"soon\"")).status()).isEqualTo(400);
    assertThat(acme.put(declarations(user) + "/" + id, "{\"Status\":\"VALIDATED\"}").status())
        .isEqualTo(400);
    assertThat(acme.put(declarations(user) + "/" + id, "{\"Status\":\"MAYBE\"}").status())
        .isEqualTo(400);
    assertThat(acme.get(declarations(user) + "/" + id).json().get("Ubos").size()).isZero();
    assertThat(acme.get(ubos(user, id) + "/ubo_m_none").status()).isEqualTo(404);
  }

  @Test
  void takesAnIdempotencyKeyOnceAndReadsTheOwnerBack() {
    String user = Identity.company("acme", "BUSINESS");
    String id = open(user).text("Id");
    String key = UUID.randomUUID().toString();
    Api once = acme.header("Idempotency-Key", key);

    String ubo = once.post(ubos(user, id), OLIVE).text("Id");

    assertThat(once.post(ubos(user, id), OLIVE).status()).isEqualTo(409);
    assertThat(acme.get("/v2.01/acme/responses/" + key).text("Resource.Id")).isEqualTo(ubo);
    assertThat(acme.get(declarations(user) + "/" + id).json().get("Ubos").size()).isEqualTo(1);
  }

  @Test
  void showsAnotherClientNothingAndAsksForRights() {
    String user = Identity.company("acme", "BUSINESS");
    String id = open(user).text("Id");
    String ubo = add(user, id, OLIVE).text("Id");
    Api globex = api.merchant("globex");
    String theirs = declarations(user).replace("/acme/", "/globex/");

    assertThat(globex.get(theirs).status()).isEqualTo(404);
    assertThat(globex.post(theirs, "").status()).isEqualTo(404);
    assertThat(globex.get(theirs + "/" + id).status()).isEqualTo(404);
    assertThat(globex.put(theirs + "/" + id, ASK).status()).isEqualTo(404);
    assertThat(globex.get("/v2.01/globex/kyc/ubodeclarations/" + id).status()).isEqualTo(404);
    assertThat(globex.post(theirs + "/" + id + "/ubos", OLIVE).status()).isEqualTo(404);
    assertThat(globex.put(theirs + "/" + id + "/ubos/" + ubo, "{}").status()).isEqualTo(404);
    assertThat(globex.get(theirs + "/" + id + "/ubos/" + ubo).status()).isEqualTo(404);
    assertThat(globex.get(declarations(user)).status()).isEqualTo(403);
    assertThat(acme.get(declarations("user_m_other") + "/" + id).status()).isEqualTo(404);
    assertThat(acme.put(declarations("user_m_other") + "/" + id, ASK).status()).isEqualTo(404);
    assertThat(api.get(declarations(user)).status()).isEqualTo(401);
    assertThat(api.merchant("acme", "kyc:write").get(declarations(user)).status()).isEqualTo(403);
    Api reader = api.merchant("acme", "ubo:read");
    assertThat(reader.get(declarations(user)).status()).isEqualTo(200);
    assertThat(reader.post(ubos(user, id), OLIVE).status()).isEqualTo(403);
    assertThat(
            acme.post("/internal/clients/acme/ubo-declarations/" + id + "/decision", "{}").status())
        .isEqualTo(403);
    assertThat(decide("ubodec_m_none", "{\"decision\":\"VALIDATED\"}").status()).isEqualTo(404);
    assertThat(acme.get(declarations(user) + "/" + id).text("Status")).isEqualTo("CREATED");
  }

  private Api.Answer open(String user) {
    return acme.post(declarations(user), "");
  }

  private Api.Answer add(String user, String id, String body) {
    return acme.post(ubos(user, id), body);
  }

  private String error(String user, String id, String body) {
    Api.Answer answer = add(user, id, body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    return String.join(",", answer.json().get("errors").propertyNames());
  }

  private Api.Answer decide(String id, String body) {
    return api.service().post("/internal/clients/acme/ubo-declarations/" + id + "/decision", body);
  }

  private void changed(String user, int version, String given) {
    kafka.send(
        "kontor.identity",
        user,
        Identity.event(
            "identity.user-changed",
            user,
            Identity.companyJson(user, "acme", version, "BUSINESS", given)));
  }

  /** How many of the calls were answered with 200. */
  private static long atOnce(int calls, Callable<Integer> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, calls).mapToObj(_ -> threads.submit(call)).toList();
      Stream.Builder<Integer> statuses = Stream.builder();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      return statuses.build().filter(status -> status == 200).count();
    }
  }

  private String level(String user) {
    return jdbc.sql("SELECT kyc_level FROM platform_user WHERE id = :id")
        .param("id", user)
        .query(String.class)
        .single();
  }

  private List<String> apiEvents(String subject, int count) {
    return Published.about(
            environment.getRequiredProperty("kontor.kafka.bootstrap"),
            "kontor.compliance",
            subject,
            count)
        .stream()
        .map(event -> event.get("apievent").stringValue())
        .toList();
  }

  private static String declarations(String user) {
    return "/v2.01/acme/users/" + user + "/kyc/ubodeclarations";
  }

  private static String ubos(String user, String id) {
    return declarations(user) + "/" + id + "/ubos";
  }
}
