package io.kontor.compliance.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kontor.compliance.Identity;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.files.FileKeys;
import io.kontor.platform.files.IncomingFiles;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.PoisonRow;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.ServiceTest;
import io.kontor.platform.test.StoredText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
class KycIT {
  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired IncomingFiles incoming;
  @Autowired Environment environment;
  @Autowired KafkaTemplate<String, String> kafka;
  Api acme;

  @BeforeEach
  void nobody() {
    Identity.reset();
    acme = api.merchant("acme");
  }

  @Test
  void takesADocumentFromOpeningToTheOfficersYes() {
    String user = Identity.natural("acme");
    Api.Answer opened = open(user, "IDENTITY_PROOF", "passport");
    assertThat(opened.status()).as(opened.toString()).isEqualTo(200);
    assertThat(opened.text("Status")).isEqualTo("CREATED");
    assertThat(opened.text("UserId")).isEqualTo(user);
    assertThat(opened.json().has("ProcessedDate")).isTrue();
    assertThat(opened.json().get("Flags").isArray()).isTrue();
    String id = opened.text("Id");

    assertThat(addPage(user, id, pdf(2000)).status()).isEqualTo(204);
    Api.Answer asked =
        acme.put(
            "/v2.01/acme/users/" + user + "/KYC/documents/" + id,
            "{\"Status\":\"VALIDATION_ASKED\"}");
    assertThat(asked.text("Status")).isEqualTo("VALIDATION_ASKED");
    assertThat(asked.text("Tag")).isEqualTo("passport");

    Api.Answer decided = decide(id, "{\"decision\":\"VALIDATED\"}");
    assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
    assertThat(decide(id, "{\"decision\":\"VALIDATED\"}").status()).isEqualTo(200);
    assertThat(
            decide(id, "{\"decision\":\"REFUSED\",\"refusedReasonType\":\"UNDERAGE_PERSON\"}")
                .status())
        .isEqualTo(409);
    Api.Answer read = acme.get("/v2.01/acme/kyc/documents/" + id);
    assertThat(read.text("Status")).isEqualTo("VALIDATED");
    assertThat(read.number("ProcessedDate")).isPositive();

    assertThat(apiEvents(id, 3))
        .containsExactly("KYC_CREATED", "KYC_VALIDATION_ASKED", "KYC_SUCCEEDED");
    var level = Published.about(bootstrap(), "kontor.compliance", user, 1).getFirst();
    assertThat(level.get("type").stringValue())
        .isEqualTo("io.kontor.compliance.kyc-level-changed.v1");
    assertThat(level.has("apievent"))
        .isFalse(); // merchants hear it from identity-service, which shows it
    assertThat(level.at("/data/kycLevel").stringValue()).isEqualTo("REGULAR");
    assertThat(level.at("/data/validatedDocuments/IDENTITY_PROOF").stringValue()).isEqualTo(id);
  }

  @Test
  void takesTheLevelBackWhenTheProofIsTooOld() {
    String user = Identity.natural("acme");
    String id = submitted(user, "IDENTITY_PROOF", null);
    decide(id, "{\"decision\":\"VALIDATED\"}");

    assertThat(decide(id, "{\"decision\":\"OUT_OF_DATE\"}").text("status"))
        .isEqualTo("OUT_OF_DATE");

    assertThat(apiEvents(id, 4)).endsWith("KYC_OUTDATED");
    assertThat(
            Published.about(bootstrap(), "kontor.compliance", user, 2).stream()
                .map(event -> event.at("/data/kycLevel").stringValue()))
        .containsExactly("REGULAR", "LIGHT");
  }

  @Test
  void needsMoreDocumentsOfCompaniesAndLooksAgainWhenTheirKindChanges() {
    String user = Identity.user("acme", "LEGAL", "SOLETRADER", "OWNER", "ACTIVE");
    decide(submitted(user, "IDENTITY_PROOF", null), "{\"decision\":\"VALIDATED\"}");
    assertThat(level(user)).isEqualTo("LIGHT");
    decide(submitted(user, "REGISTRATION_PROOF", null), "{\"decision\":\"VALIDATED\"}");
    assertThat(level(user)).isEqualTo("REGULAR");

    kafka.send(
        "kontor.identity",
        user,
        Identity.event(
            "identity.user-changed",
            user,
            Identity.json(user, "acme", 2, "LEGAL", "ORGANIZATION", "OWNER", "ACTIVE")));

    await().atMost(Duration.ofSeconds(20)).until(() -> level(user).equals("LIGHT"));
    decide(submitted(user, "ARTICLES_OF_ASSOCIATION", null), "{\"decision\":\"VALIDATED\"}");
    assertThat(level(user)).isEqualTo("REGULAR");
  }

  @Test
  void decidesByTagInASandbox() {
    String user = Identity.natural("acme");
    String refused = submitted(user, "IDENTITY_PROOF", "refuse_expired");
    String accepted = submitted(user, "IDENTITY_PROOF", "accept");
    String untouched = submitted(user, "ADDRESS_PROOF", "refuse_nothing_known");

    await().atMost(Duration.ofSeconds(20)).until(() -> status(accepted).equals("VALIDATED"));
    await().atMost(Duration.ofSeconds(20)).until(() -> status(refused).equals("REFUSED"));
    assertThat(acme.get("/v2.01/acme/kyc/documents/" + refused).text("RefusedReasonType"))
        .isEqualTo("DOCUMENT_HAS_EXPIRED");
    assertThat(apiEvents(refused, 3)).endsWith("KYC_FAILED");
    assertThat(status(untouched)).isEqualTo("VALIDATION_ASKED");
  }

  @ParameterizedTest
  @CsvSource({
    "refuse_unreadable, DOCUMENT_UNREADABLE",
    "refuse_not_accepted, DOCUMENT_NOT_ACCEPTED",
    "REFUSE_EXPIRED, DOCUMENT_HAS_EXPIRED",
    "refuse_incomplete, DOCUMENT_INCOMPLETE",
    "refuse_missing, DOCUMENT_MISSING",
    "refuse_no_user_data_match, DOCUMENT_DO_NOT_MATCH_USER_DATA",
    "refuse_no_account_data_match, DOCUMENT_DO_NOT_MATCH_ACCOUNT_DATA",
    "refuse_falsified, DOCUMENT_FALSIFIED",
    "refuse_underage, UNDERAGE_PERSON",
    "refuse_specific_case, SPECIFIC_CASE"
  })
  void producesEveryReasonByTag(String tag, String reason) {
    String user = Identity.natural("acme");
    String id = submitted(user, "IDENTITY_PROOF", tag);

    await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("REFUSED"));

    assertThat(acme.get("/v2.01/acme/kyc/documents/" + id).text("RefusedReasonType"))
        .isEqualTo(reason);
  }

  @Test
  void isNotHeldUpByDocumentsWhoseTagMeansNothing() {
    String user = Identity.natural("acme");
    String odd = submitted(user, "ADDRESS_PROOF", "refuse_nothing_known");
    jdbc.sql(
            """
            INSERT INTO kyc_document (id, client_id, user_id, type, status, tag, creation_date, asked_at)
            SELECT 'kyc_m_odd' || n, client_id, user_id, type, status, tag, creation_date, asked_at
              FROM kyc_document, generate_series(1, 50) AS n WHERE id = :id
            """)
        .param("id", odd)
        .update();

    String accepted = submitted(user, "IDENTITY_PROOF", "accept");

    await().atMost(Duration.ofSeconds(20)).until(() -> status(accepted).equals("VALIDATED"));
    jdbc.sql("DELETE FROM kyc_document WHERE id LIKE 'kyc_m_odd%'").update();
  }

  @Test
  void isNotHeldUpByADocumentThatCannotBeDecided() {
    String bad = "kyc_m_poison";
    String model = submitted(Identity.natural("acme"), "ADDRESS_PROOF", "refuse_nothing_known");

    try (var _ = PoisonRow.of(environment, "kyc_document", "id", bad)) {
      jdbc.sql(
              """
              INSERT INTO kyc_document (id, client_id, user_id, type, status, tag, creation_date, asked_at)
              SELECT :bad, client_id, user_id, type, status, 'accept', creation_date, asked_at - INTERVAL '1 day'
                FROM kyc_document WHERE id = :model
              """)
          .param("bad", bad)
          .param("model", model)
          .update();
      String good = submitted(Identity.natural("acme"), "IDENTITY_PROOF", "accept");

      await().atMost(Duration.ofSeconds(20)).until(() -> status(good).equals("VALIDATED"));
      assertThat(status(bad)).isEqualTo("VALIDATION_ASKED");
    }

    await().atMost(Duration.ofSeconds(30)).until(() -> status(bad).equals("VALIDATED"));
  }

  @Test
  void sweepsAbandonedFilesBesideOneThatCannotBeSwept() {
    String bad = "kyc/no-key-of-a-file";
    String good = FileKeys.next("kyc");
    for (String key : List.of(bad, good)) {
      jdbc.sql("INSERT INTO incoming_file (file_key, begun_at) VALUES (:key, :then)")
          .param("key", key)
          .param("then", java.sql.Timestamp.from(java.time.Instant.EPOCH))
          .update();
    }

    incoming.sweep();

    assertThat(
            jdbc.sql("SELECT file_key FROM incoming_file WHERE file_key IN (:bad, :good)")
                .param("bad", bad)
                .param("good", good)
                .query(String.class)
                .list())
        .containsExactly(bad);
    jdbc.sql("DELETE FROM incoming_file WHERE file_key = :bad").param("bad", bad).update();
  }

  @Test
  void tellsOfAProofThatDoesNotChangeTheLevel() {
    String user = Identity.natural("acme");
    String id = submitted(user, "ADDRESS_PROOF", null);

    decide(id, "{\"decision\":\"VALIDATED\"}");

    var told = Published.about(bootstrap(), "kontor.compliance", user, 1).getFirst();
    assertThat(told.at("/data/kycLevel").stringValue()).isEqualTo("LIGHT");
    assertThat(told.at("/data/validatedDocuments/ADDRESS_PROOF").stringValue()).isEqualTo(id);
  }

  @Test
  void refusesOddFilesAndKeepsNoneOfThem() throws Exception {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");
    long before = storedFiles();

    assertThat(addPage(user, id, pdf(1023)).text("errors.File")).contains("smaller");
    assertThat(addPage(user, id, "MZ".repeat(1000).getBytes(StandardCharsets.US_ASCII)).status())
        .isEqualTo(415);
    assertThat(addPage(user, id, pdf(7 * 1024 * 1024 + 1)).status()).isEqualTo(413);
    String pages = pages(user, id);
    assertThat(acme.post(pages, "{\"File\":\"" + "A".repeat(10 * 1024 * 1024) + "\"}").status())
        .isEqualTo(413);
    assertThat(acme.post(pages, "{}").text("errors.File")).isEqualTo("The File field is required.");
    assertThat(acme.post(pages, "{\"File\":null}").text("errors.File")).contains("required");
    assertThat(acme.post(pages, "{\"File\":\"%%%%\"}").status()).isEqualTo(400);
    assertThat(acme.post(pages, "{\"File\":{\"a\":1}}").status()).isEqualTo(400);
    assertThat(acme.post(pages, "{\"File\":\"JVBERi").status()).isEqualTo(400);
    assertThat(acme.post(pages, "").status()).isEqualTo(400);
    assertThat(acme.post(pages, "[]").status()).isEqualTo(400);
    assertThat(storedFiles()).isEqualTo(before);
    assertThat(
            acme.put(
                    "/v2.01/acme/users/" + user + "/kyc/documents/" + id,
                    "{\"Status\":\"VALIDATION_ASKED\"}")
                .text("errors.Status"))
        .contains("no file");
  }

  @Test
  void showsPagesToThoseWhoMaySeePersonalDataAndSaysSoInTheTrail() {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");
    addPage(user, id, pdf(2000));
    String consult = "/v2.01/acme/kyc/documents/" + id + "/consult";
    Api support = api.staff("acme", "Sam", "kyc:write");

    Api.Answer refused = support.post(consult, "");
    Api.Answer shown = api.staff("acme", "Rita", "kyc:read", "personaldata:read").post(consult, "");

    assertThat(support.get("/v2.01/acme/kyc/documents/" + id).status()).isEqualTo(200);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(AuditSweep.found("compliance", refused.requestId())).isEmpty();
    assertThat(shown.json().size()).isEqualTo(1);
    var entry = AuditSweep.entries("compliance", shown.requestId(), 1).getFirst();
    assertThat(entry.path("action").asString()).isEqualTo("KYC_PAGES_VIEWED");
    assertThat(entry.path("actorId").asString()).isEqualTo("person-Rita");
    assertThat(entry.path("resourceId").asString()).isEqualTo(id);
  }

  @Test
  void sweepsTheFileOfARequestThatDiedBeforeItsPageWasStored() throws Exception {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");
    addPage(user, id, pdf(2000));
    long before = storedFiles();
    String stored = incoming.receive("kyc", 9000, out -> out.write(pdf(5000))).key();
    String late = incoming.receive("kyc", 9000, out -> out.write(pdf(6000))).key();
    jdbc.sql("INSERT INTO incoming_file (file_key, begun_at) VALUES (:key, now())")
        .param("key", FileKeys.next("kyc")) // died before its first byte
        .update();
    incoming.sweep();
    assertThat(storedFiles()).isEqualTo(before + 2); // both may still be at work
    jdbc.sql("UPDATE incoming_file SET begun_at = begun_at - INTERVAL '61 minutes'").update();
    incoming.keep(late);

    incoming.sweep();

    assertThat(storedFiles()).isEqualTo(before + 1);
    assertThat(jdbc.sql("SELECT count(*) FROM incoming_file").query(Long.class).single()).isZero();
    assertThatThrownBy(() -> incoming.keep(stored)).isInstanceOf(ApiException.class);
    assertThat(acme.post("/v2.01/acme/kyc/documents/" + id + "/consult", "").json().size())
        .isEqualTo(1);
  }

  @Test
  void takesNoMoreThanTwentyFilesHoweverManyComeAtOnce() throws Exception {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");
    long before = storedFiles();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers =
          IntStream.range(0, 24)
              .mapToObj(_ -> threads.submit(() -> addPage(user, id, pdf(1100)).status()))
              .toList();
      int taken = 0;
      for (Future<Integer> answer : answers) {
        taken += answer.get() == 204 ? 1 : 0;
      }
      assertThat(taken).isEqualTo(20);
    }
    assertThat(addPage(user, id, pdf(1100)).text("errors.File")).contains("at most 20");
    assertThat(storedFiles()).isEqualTo(before + 20);
  }

  @Test
  void takesTheLargestFileAndEveryKindAndThenNoMore() {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");

    assertThat(addPage(user, id, pdf(7 * 1024 * 1024)).status()).isEqualTo(204);
    assertThat(addPage(user, id, starting(1500, 0xff, 0xd8, 0xff, 0xe0)).status()).isEqualTo(204);
    assertThat(addPage(user, id, starting(1500, 0x89, 'P', 'N', 'G', 13, 10, 26, 10)).status())
        .isEqualTo(204);
    assertThat(addPage(user, id, starting(1500, 'G', 'I', 'F', '8', '9', 'a')).status())
        .isEqualTo(204);
    Api lower = acme.header("Idempotency-Key", UUID.randomUUID().toString());
    String body =
        "{\"Other\":[{\"x\":1}],\"file\":\""
            + Base64.getEncoder().encodeToString(pdf(1024))
            + "\"}";
    assertThat(lower.post(pages(user, id), body).status()).isEqualTo(204);
    assertThat(lower.post(pages(user, id), body).status()).isEqualTo(409);

    Api.Answer consult = acme.post("/v2.01/acme/KYC/documents/" + id + "/consult?per_page=3", "");
    assertThat(consult.json().size()).isEqualTo(3);
    assertThat(consult.header("X-Number-Of-Items")).isEqualTo("5");
    acme.put(
        "/v2.01/acme/users/" + user + "/kyc/documents/" + id, "{\"Status\":\"VALIDATION_ASKED\"}");
    assertThat(addPage(user, id, pdf(2000)).text("errors.Status")).contains("CREATED");
  }

  @Test
  void givesLinksThatOpenOneFileForAWhileAsADownload() throws Exception {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");
    byte[] file = pdf(3000);
    addPage(user, id, file);

    Api.Answer consult = acme.post("/v2.01/acme/kyc/documents/" + id + "/consult", "");
    String url = consult.text("0.Url");
    assertThat(consult.number("0.ExpirationDate")).isGreaterThan(System.currentTimeMillis() / 1000);
    assertThat(url).startsWith("http://localhost:8080/v2.01/acme/kyc/files/");
    String path = URI.create(url).getPath();

    HttpResponse<byte[]> download = download(path);
    assertThat(download.statusCode()).isEqualTo(200);
    String key = UUID.randomUUID().toString();
    String kept =
        acme.header("Idempotency-Key", key)
            .post("/v2.01/acme/kyc/documents/" + id + "/consult", "")
            .text("0.Url");
    Api.Answer readBack = acme.get("/v2.01/acme/responses/" + key);
    assertThat(readBack.json().at("/Resource/0/Url").isNull()).isTrue();
    assertThat(StoredText.tablesWith(jdbc, String.valueOf(kept))).isEmpty();
    assertThat(download.body()).isEqualTo(file);
    assertThat(header(download, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(download, "Content-Disposition"))
        .startsWith("attachment")
        .contains("identity-proof.pdf");
    assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(download, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(download, "Cache-Control")).contains("no-store");

    assertThat(download(path.replace("/acme/", "/globex/")).statusCode()).isEqualTo(404);
    assertThat(download("/v2.01/acme/kyc/files/guess").statusCode()).isEqualTo(404);
    jdbc.sql("UPDATE file_link SET expires_at = now() - INTERVAL '1 second'").update();
    assertThat(download(path).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesPayersAndClosedAndUnknownUsers() {
    String payer = Identity.user("acme", "NATURAL", null, "PAYER", "ACTIVE");
    String closed = Identity.user("acme", "NATURAL", null, "OWNER", "CLOSED");

    assertThat(open(payer, "IDENTITY_PROOF", null).text("errors.UserId")).contains("002703");
    assertThat(open(closed, "IDENTITY_PROOF", null).text("errors.UserId")).contains("002601");
    assertThat(open("user_m_nobody", "IDENTITY_PROOF", null).status()).isEqualTo(404);
    assertThat(open(Identity.natural("acme"), "SELFIE", null).status()).isEqualTo(400);
    assertThat(acme.post("/v2.01/acme/users/" + payer + "/kyc/documents", "{}").text("errors.Type"))
        .isEqualTo("The Type field is required.");
  }

  @Test
  void answers503WhileIdentityIsAwayAndStoresNothing() {
    OtherServices.mock().resetAll();
    OtherServices.mock()
        .stubFor(
            com.github.tomakehurst.wiremock.client.WireMock.any(
                    com.github.tomakehurst.wiremock.client.WireMock.anyUrl())
                .willReturn(com.github.tomakehurst.wiremock.client.WireMock.serverError()));

    assertThat(open("user_m_unseen", "IDENTITY_PROOF", null).status()).isEqualTo(503);
  }

  @Test
  void listsWithFiltersAndSorting() {
    String user = Identity.natural("acme");
    String first = open(user, "IDENTITY_PROOF", null).text("Id");
    String second = open(user, "ADDRESS_PROOF", null).text("Id");
    submitted(user, "REGISTRATION_PROOF", null);
    String list = "/v2.01/acme/users/" + user + "/kyc/documents";

    assertThat(acme.get(list).text("0.Id")).isEqualTo(first);
    assertThat(acme.get(list + "?Sort=CreationDate:DESC&Status=created").text("0.Id"))
        .isEqualTo(second);
    assertThat(acme.get(list + "?status=CREATED,VALIDATION_ASKED").json().size()).isEqualTo(3);
    assertThat(acme.get(list + "?type=identity_proof&type=ADDRESS_PROOF").json().size())
        .isEqualTo(2);
    assertThat(acme.get(list + "?BeforeDate=1000").json().size()).isZero();
    assertThat(acme.get(list + "?Status=NONSENSE").status()).isEqualTo(400);
    assertThat(acme.get(list + "?Sort=Tag:ASC").status()).isEqualTo(400);
    assertThat(
            acme.get("/v2.01/acme/kyc/documents?per_page=100&Type=REGISTRATION_PROOF")
                .json()
                .size())
        .isPositive();
  }

  @Test
  void showsAnotherClientNothingAndAsksForRights() {
    String user = Identity.natural("acme");
    String id = open(user, "IDENTITY_PROOF", null).text("Id");
    addPage(user, id, pdf(2000));
    Api globex = api.merchant("globex");
    String body = "{\"Status\":\"VALIDATION_ASKED\",\"Type\":\"IDENTITY_PROOF\"}";
    String users = "/v2.01/globex/users/" + user + "/kyc/documents";

    assertThat(globex.get("/v2.01/globex/kyc/documents/" + id).status()).isEqualTo(404);
    assertThat(globex.get(users + "/" + id).status()).isEqualTo(404);
    assertThat(globex.get(users).status()).isEqualTo(404);
    assertThat(globex.post(users, body).status()).isEqualTo(404);
    assertThat(globex.put(users + "/" + id, body).status()).isEqualTo(404);
    assertThat(globex.post(users + "/" + id + "/pages", body).status()).isEqualTo(404);
    assertThat(globex.post("/v2.01/globex/kyc/documents/" + id + "/consult", "").status())
        .isEqualTo(404);
    assertThat(globex.get("/v2.01/globex/kyc/documents").json().size()).isZero();
    assertThat(globex.get("/v2.01/acme/kyc/documents/" + id).status()).isEqualTo(403);
    assertThat(acme.get("/v2.01/acme/users/user_m_other/kyc/documents/" + id).status())
        .isEqualTo(404);
    assertThat(api.get("/v2.01/acme/kyc/documents").status()).isEqualTo(401);
    assertThat(api.merchant("acme", "users:write").get("/v2.01/acme/kyc/documents").status())
        .isEqualTo(403);
    assertThat(api.merchant("acme", "kyc:read").post(pages(user, id), "{}").status())
        .isEqualTo(403);
    assertThat(acme.post("/internal/clients/acme/kyc-documents/" + id + "/decision", "{}").status())
        .isEqualTo(403);
    assertThat(decide("kyc_m_none", "{\"decision\":\"VALIDATED\"}").status()).isEqualTo(404);
  }

  @Test
  void takesTheWholeObjectBackAndOnlyItsOwnWishes() {
    String user = Identity.natural("acme");
    Api.Answer opened = open(user, "IDENTITY_PROOF", null);
    String path = "/v2.01/acme/users/" + user + "/kyc/documents/" + opened.text("Id");

    assertThat(
            acme.put(path, opened.body().replace("\"Tag\":null", "\"Tag\":\"blue\"")).text("Tag"))
        .isEqualTo("blue");
    assertThat(acme.put(path, "{\"Status\":\"VALIDATED\"}").status()).isEqualTo(400);
    assertThat(acme.put(path, "{\"Tag\":\"" + "x".repeat(256) + "\"}").status()).isEqualTo(400);
    assertThat(acme.get(path).text("Status")).isEqualTo("CREATED");
  }

  private Api.Answer open(String user, String type, String tag) {
    return acme.post(
        "/v2.01/acme/users/" + user + "/KYC/documents",
        "{\"Type\":\"%s\",\"Tag\":%s}".formatted(type, tag == null ? "null" : "\"" + tag + "\""));
  }

  private String submitted(String user, String type, String tag) {
    String id = open(user, type, tag).text("Id");
    assertThat(addPage(user, id, pdf(2000)).status()).isEqualTo(204);
    assertThat(
            acme.put(
                    "/v2.01/acme/users/" + user + "/kyc/documents/" + id,
                    "{\"Status\":\"VALIDATION_ASKED\"}")
                .status())
        .isEqualTo(200);
    return id;
  }

  private Api.Answer addPage(String user, String id, byte[] file) {
    return acme.post(
        pages(user, id), "{\"File\":\"" + Base64.getEncoder().encodeToString(file) + "\"}");
  }

  private static String pages(String user, String id) {
    return "/v2.01/acme/users/" + user + "/kyc/documents/" + id + "/pages";
  }

  private Api.Answer decide(String id, String body) {
    return api.service().post("/internal/clients/acme/kyc-documents/" + id + "/decision", body);
  }

  private String status(String id) {
    return acme.get("/v2.01/acme/kyc/documents/" + id).text("Status");
  }

  private String level(String user) {
    return jdbc.sql("SELECT kyc_level FROM platform_user WHERE id = :id")
        .param("id", user)
        .query(String.class)
        .single();
  }

  private List<String> apiEvents(String subject, int count) {
    return Published.about(bootstrap(), "kontor.compliance", subject, count).stream()
        .map(event -> event.get("apievent").stringValue())
        .toList();
  }

  private String bootstrap() {
    return environment.getRequiredProperty("kontor.kafka.bootstrap");
  }

  private long storedFiles() throws Exception {
    Path root = Path.of(environment.getRequiredProperty("kontor.files-dir"));
    if (!Files.exists(root)) {
      return 0;
    }
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  private HttpResponse<byte[]> download(String path) throws Exception {
    String url = "http://localhost:" + environment.getRequiredProperty("local.server.port") + path;
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).version(HttpClient.Version.HTTP_1_1).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static byte[] pdf(int size) {
    return starting(size, '%', 'P', 'D', 'F', '-', '1', '.', '7');
  }

  private static byte[] starting(int size, int... head) {
    byte[] file = new byte[size];
    Arrays.fill(file, (byte) ' ');
    for (int i = 0; i < head.length; i++) {
      file[i] = (byte) head[i];
    }
    return file;
  }
}
