package io.kontor.dispute.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.dispute.Neighbours;
import io.kontor.dispute.Neighbours.Chargeback;
import io.kontor.dispute.Neighbours.PayIn;
import io.kontor.platform.simulation.MovableClock;
import io.kontor.platform.test.Api;
import io.kontor.platform.test.OtherServices;
import io.kontor.platform.test.PoisonRow;
import io.kontor.platform.test.Published;
import io.kontor.platform.test.ServiceTest;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(
    properties = {
      "kontor.work.poll=50ms",
      "kontor.work.backoff-first=200ms",
      "kontor.dispute.deadlines.every=200ms"
    })
class DisputeIT {
  private static final String REPUDIATIONS = "/transaction/internal/clients/acme/repudiations";
  private static final String REFUNDS = "/transaction/internal/clients/acme/repudiation-refunds";

  @Autowired Api api;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Environment environment;
  @Autowired KafkaTemplate<String, String> kafka;
  Api acme;
  Neighbours world;

  @BeforeEach
  void world() {
    acme = api.merchant("acme");
    world = new Neighbours(api, kafka);
    world.reset();
  }

  @AfterEach
  void present() {
    clock.move(Duration.ZERO);
  }

  @Test
  void contestsWithEvidenceAndGetsTheMoneyBackWhenWon() {
    PayIn payIn = world.payIn("acme", 50_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 50_00);
    String id = opened(payIn, chargeback);
    Api.Answer dispute = dispute(id);
    assertThat(dispute.text("Status")).isEqualTo("PENDING_CLIENT_ACTION");
    assertThat(dispute.text("DisputeType")).isEqualTo("CONTESTABLE");
    assertThat(dispute.text("InitialTransactionId")).isEqualTo(payIn.id());
    assertThat(dispute.text("InitialTransactionType")).isEqualTo("PAYIN");
    assertThat(dispute.text("DisputeReason.DisputeReasonType")).isEqualTo("FRAUD");
    assertThat(dispute.text("RepudiationId")).isEqualTo("rep_" + id);
    assertThat(dispute.number("DisputedFunds.Amount")).isEqualTo(50_00);
    assertThat(dispute.number("ContestDeadlineDate"))
        .isEqualTo(chargeback.deadline().getEpochSecond());
    assertThat(dispute.json().has("ClosedDate")).isTrue();

    assertThat(submit(id, 50_00).text("errors.Documents")).isNotNull();
    String document = handedIn(id, "INVOICE");
    assertThat(submit(id, 50_01).status()).isEqualTo(400);
    assertThat(submit(id, 0).status()).isEqualTo(400);
    assertThat(
            acme.put(
                    path(id) + "/submit",
                    "{\"ContestedFunds\":{\"Currency\":\"USD\",\"Amount\":1}}")
                .status())
        .isEqualTo(400);
    assertThat(acme.put(path(id) + "/submit", "{}").text("errors.ContestedFunds"))
        .contains("required");
    assertThat(submit(id, 50_00).text("Status")).isEqualTo("SUBMITTED");
    awaitStatus(id, "PENDING_BANK_ACTION");
    String contest =
        world.calls("/sandbox/schemes/chargebacks/" + chargeback.id() + "/contest").getFirst();
    assertThat(Neighbours.at(contest, "/amount/amount")).isEqualTo("5000");
    assertThat(Neighbours.at(contest, "/documents/0/type")).isEqualTo("INVOICE");
    assertThat(Neighbours.at(contest, "/documents/0/fileName")).isEqualTo("01-invoice.pdf");
    assertThat(acme.get("/v2.01/acme/dispute-documents/" + document).text("Status"))
        .isEqualTo("VALIDATED");

    tell(chargeback.closed("WON", "Evidence convinces"));
    awaitStatus(id, "CLOSED");
    Api.Answer closed = dispute(id);
    assertThat(closed.text("ResultCode")).isEqualTo("WON");
    assertThat(closed.text("ResultMessage")).isEqualTo("Evidence convinces");
    assertThat(closed.number("ClosedDate")).isPositive();
    await().atMost(Duration.ofSeconds(20)).until(() -> refundsOf(id).size() == 1);
    assertThat(Neighbours.at(refundsOf(id).getFirst(), "/repudiationId")).isEqualTo("rep_" + id);
    assertThat(Neighbours.at(refundsOf(id).getFirst(), "/amount/amount")).isEqualTo("5000");
    assertThat(pendingSettlement()).doesNotContain(id);
    assertThat(apiEvents(id, 5))
        .containsExactly(
            "DISPUTE_CREATED",
            "DISPUTE_ACTION_REQUIRED",
            "DISPUTE_SUBMITTED",
            "DISPUTE_SENT_TO_BANK",
            "DISPUTE_CLOSED");
    assertThat(apiEvents(document, 3))
        .containsExactly(
            "DISPUTE_DOCUMENT_CREATED",
            "DISPUTE_DOCUMENT_VALIDATION_ASKED",
            "DISPUTE_DOCUMENT_SUCCEEDED");
  }

  @Test
  void leavesTheUncontestedPartToBeSettledUntilItIs() {
    PayIn payIn = world.payIn("acme", 80_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 80_00);
    String id = opened(payIn, chargeback);
    handedIn(id, "DELIVERY_PROOF");
    submit(id, 30_00);
    awaitStatus(id, "PENDING_BANK_ACTION");
    tell(chargeback.closed("WON", null));
    awaitStatus(id, "CLOSED");
    await().atMost(Duration.ofSeconds(20)).until(() -> refundsOf(id).size() == 1);
    assertThat(Neighbours.at(refundsOf(id).getFirst(), "/amount/amount")).isEqualTo("3000");
    assertThat(pendingSettlement()).contains(id);

    world.settlement("acme", "rep_" + id, 20_00);
    world.settlement("acme", "rep_" + id, 29_99);
    await().atMost(Duration.ofSeconds(20)).until(() -> settled("rep_" + id) == 49_99);
    assertThat(pendingSettlement()).contains(id);
    world.settlement("acme", "rep_" + id, 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> !pendingSettlement().contains(id));
  }

  @Test
  void takesTheMoneyAndClosesWhatCannotBeContested() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "NOT_CONTESTABLE", 15_00).closed("LOST", null);

    String id = opened(payIn, chargeback);

    awaitStatus(id, "CLOSED");
    assertThat(dispute(id).text("ResultCode")).isEqualTo("LOST");
    assertThat(Neighbours.at(repudiationsOf(id).getFirst(), "/amount/amount")).isEqualTo("1500");
    assertThat(Neighbours.at(repudiationsOf(id).getFirst(), "/payInId")).isEqualTo(payIn.id());
    assertThat(pendingSettlement()).contains(id);
    assertThat(acme.put(path(id) + "/close", "").status()).isEqualTo(400);
    assertThat(openDocument(id, "INVOICE").status()).isEqualTo(400);
    assertThat(apiEvents(id, 2)).containsExactly("DISPUTE_CREATED", "DISPUTE_CLOSED");
  }

  @Test
  void takesNoMoneyForARetrieval() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback answered = Chargeback.open(payIn, "RETRIEVAL", 20_00);
    String first = opened(payIn, answered);
    handedIn(first, "USER_CORRESPONDANCE");
    assertThat(acme.put(path(first) + "/submit", "{}").text("Status")).isEqualTo("SUBMITTED");
    awaitStatus(first, "PENDING_BANK_ACTION");
    assertThat(dispute(first).text("RepudiationId")).isNull();
    tell(answered.closed("WON", null));
    awaitStatus(first, "CLOSED");

    Chargeback givenIn = Chargeback.open(payIn, "RETRIEVAL", 20_00);
    world.chargeback(givenIn);
    world.callback("chargeback.opened", givenIn.id());
    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(givenIn) != null);
    Api.Answer closed = acme.put(path(idOf(givenIn)) + "/close", "");
    assertThat(closed.text("ResultCode")).isEqualTo("VOID");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            world.calls("/sandbox/schemes/chargebacks/" + givenIn.id() + "/acceptance").size()
                == 1);
    assertThat(repudiationsOf(first)).isEmpty();
    assertThat(refundsOf(first)).isEmpty();
    assertThat(pendingSettlement()).doesNotContain(first, idOf(givenIn));
  }

  @Test
  void opensOneDisputeHoweverOftenAndInWhateverOrderItHears() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    world.chargeback(chargeback.closed("LOST", "The deadline has passed."));

    for (String type :
        List.of(
            "chargeback.updated", "chargeback.opened", "chargeback.updated", "chargeback.opened")) {
      assertThat(world.callback(type, chargeback.id()).status()).isEqualTo(204);
    }

    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(chargeback) != null);
    String id = idOf(chargeback);
    awaitStatus(id, "CLOSED");
    assertThat(dispute(id).text("ResultMessage")).isEqualTo("The deadline has passed.");
    assertThat(dispute(id).text("RepudiationId")).isEqualTo("rep_" + id);
    assertThat(acme.get("/v2.01/acme/payins/" + payIn.id() + "/disputes").json().size())
        .isEqualTo(1);
    assertThat(apiEvents(id, 3))
        .containsExactly("DISPUTE_CREATED", "DISPUTE_ACTION_REQUIRED", "DISPUTE_CLOSED");
    assertThat(repudiationsOf(id)).hasSize(1);
  }

  @Test
  void waitsForAPayInItHasNotHeardOf() {
    PayIn payIn =
        new PayIn("payin_m_late" + System.nanoTime(), "acme", "user_m_1", "wlt_m_1", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    world.chargeback(chargeback);
    world.callback("chargeback.opened", chargeback.id());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            jdbc.sql(
                        """
                        SELECT count(*) FROM scheduled_tasks
                         WHERE task_name = 'chargeback-without-payin'
                           AND starts_with(task_instance, :id || '/') AND consecutive_failures > 1
                        """)
                    .param("id", payIn.id())
                    .query(Long.class)
                    .single()
                == 1);
    assertThat(idOf(chargeback)).isNull();

    world.publish(payIn);

    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(chargeback) != null);
    awaitStatus(idOf(chargeback), "PENDING_CLIENT_ACTION");
  }

  @Test
  void takesTheMoneyOnceTransactionServiceIsBack() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    world.transactionsDown(500);
    world.refundsAreStopped();
    world.chargeback(chargeback);
    world.callback("chargeback.opened", chargeback.id());
    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(chargeback) != null);
    String id = idOf(chargeback);
    await().atMost(Duration.ofSeconds(20)).until(() -> repudiationsOf(id).size() >= 2);
    assertThat(dispute(id).text("Status")).isEqualTo("CREATED");
    assertThat(dispute(id).text("RepudiationId")).isNull();
    assertThat(acme.put(path(id) + "/close", "").status()).isEqualTo(400);

    world.transactionsUp();

    awaitStatus(id, "PENDING_CLIENT_ACTION");
    assertThat(repudiationsOf(id))
        .allSatisfy(body -> assertThat(Neighbours.at(body, "/reference")).isEqualTo(id));
  }

  @Test
  void repeatsTheRefundUntilItIsAnswered() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    String id = opened(payIn, chargeback);
    world.transactionsDown(503);
    tell(chargeback.closed("VOID", "Withdrawn"));
    awaitStatus(id, "CLOSED");
    await().atMost(Duration.ofSeconds(20)).until(() -> refundsOf(id).size() >= 2);

    world.transactionsUp();

    await().atMost(Duration.ofSeconds(20)).until(() -> openWork(id) == 0);
    assertThat(refundsOf(id))
        .allSatisfy(body -> {
          assertThat(Neighbours.at(body, "/reference")).isEqualTo(id + ":won");
          assertThat(Neighbours.at(body, "/amount/amount")).isEqualTo("2000");
        });
    assertThat(pendingSettlement()).doesNotContain(id);
  }

  @Test
  void repeatsAContestWhoseAnswerWasLost() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    String id = opened(payIn, chargeback);
    handedIn(id, "INVOICE");
    world.contestAnswers(chargeback, 500);
    submit(id, 20_00);
    String contests = "/sandbox/schemes/chargebacks/" + chargeback.id() + "/contest";
    await().atMost(Duration.ofSeconds(20)).until(() -> world.calls(contests).size() >= 2);
    assertThat(dispute(id).text("Status")).isEqualTo("SUBMITTED");

    // The scheme had taken it after all, and already wants more: the news tells both.
    tell(chargeback.reopened("A clearer copy, please"));

    awaitStatus(id, "REOPENED_PENDING_CLIENT_ACTION");
    await().atMost(Duration.ofSeconds(20)).until(() -> openWork(id) == 0);
    assertThat(dispute(id).text("StatusMessage")).isEqualTo("A clearer copy, please");
  }

  @Test
  void closesWhenTheSchemeNoLongerTakesTheContest() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    String id = opened(payIn, chargeback);
    handedIn(id, "INVOICE");
    world.chargeback(chargeback.closed("LOST", "Too late"));
    world.contestAnswers(chargeback, 409);

    submit(id, 20_00);

    awaitStatus(id, "CLOSED");
    assertThat(dispute(id).text("ResultMessage")).isEqualTo("Too late");
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(openWork(id)).isZero());
  }

  @Test
  void answersAReopenedDisputeWithoutNamingTheAmountAgain() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    String id = opened(payIn, chargeback);
    handedIn(id, "INVOICE");
    submit(id, 12_00);
    awaitStatus(id, "PENDING_BANK_ACTION");
    tell(chargeback.reopened("Proof of delivery"));
    awaitStatus(id, "REOPENED_PENDING_CLIENT_ACTION");
    assertThat(submit(id, 20_00).status()).isEqualTo(400);
    handedIn(id, "DELIVERY_PROOF");

    assertThat(acme.put(path(id) + "/submit", "").text("Status")).isEqualTo("SUBMITTED");

    awaitStatus(id, "PENDING_BANK_ACTION");
    List<String> contests =
        world.calls("/sandbox/schemes/chargebacks/" + chargeback.id() + "/contest");
    assertThat(Neighbours.at(contests.getLast(), "/amount/amount")).isEqualTo("1200");
    assertThat(Neighbours.at(contests.getLast(), "/documents/1/type")).isEqualTo("DELIVERY_PROOF");
    assertThat(dispute(id).number("ContestedFunds.Amount")).isEqualTo(12_00);
    assertThat(apiEvents(id, 7)).contains("DISPUTE_FURTHER_ACTION_REQUIRED");
  }

  @Test
  void acceptsTheLossWhenTheClientCloses() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    String id = opened(payIn, chargeback);

    Api.Answer closed = acme.put(path(id) + "/close", "{}");

    assertThat(closed.text("Status")).isEqualTo("CLOSED");
    assertThat(closed.text("ResultCode")).isEqualTo("LOST");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            world.calls("/sandbox/schemes/chargebacks/" + chargeback.id() + "/acceptance").size()
                == 1);
    tell(chargeback.closed("WON", "too late to matter"));
    assertThat(acme.put(path(id) + "/submit", "{}").status()).isEqualTo(400);
    assertThat(dispute(id).text("ResultCode")).isEqualTo("LOST");
    assertThat(pendingSettlement()).contains(id);
  }

  @Test
  void closesAsLostWhenTheDeadlineHasPassed() {
    PayIn payIn = world.payIn("acme", 20_00);
    String id = opened(payIn, Chargeback.open(payIn, "CONTESTABLE", 20_00));
    String document = openDocument(id, "INVOICE").text("Id");

    clock.move(Duration.ofDays(11));

    assertThat(openDocument(id, "INVOICE").status()).isEqualTo(400);
    assertThat(addPage(id, document).status()).isEqualTo(400);
    assertThat(submit(id, 20_00).status()).isEqualTo(400);
    awaitStatus(id, "CLOSED");
    assertThat(dispute(id).text("ResultCode")).isEqualTo("LOST");
  }

  @Test
  void closesWhatIsOverdueBesideADisputeThatCannotBeClosed() {
    PayIn payIn = world.payIn("acme", 20_00);
    String bad = opened(payIn, Chargeback.open(payIn, "CONTESTABLE", 20_00));
    PayIn other = world.payIn("acme", 20_00);
    String good = opened(other, Chargeback.open(other, "CONTESTABLE", 20_00));

    try (var _ = PoisonRow.of(environment, "dispute", "id", bad)) {
      clock.move(Duration.ofDays(11));
      awaitStatus(good, "CLOSED");
      assertThat(dispute(bad).text("Status")).isNotEqualTo("CLOSED");
    }

    awaitStatus(bad, "CLOSED");
  }

  @Test
  void hearsOnlyTheScheme() {
    String body = "{\"type\":\"chargeback.opened\",\"object\":{\"id\":\"chb_1\"}}";
    assertThat(api.post("/callbacks/scheme", body).status()).isEqualTo(401);
    assertThat(api.header("Kontor-Signature", "t=1,v1=00").post("/callbacks/scheme", body).status())
        .isEqualTo(401);
    assertThat(
            api.header("Kontor-Signature", OtherServices.sign(body))
                .post("/callbacks/scheme", body + " ")
                .status())
        .isEqualTo(401);
    for (String odd : List.of("", "nonsense", "[]", "{}", "{\"object\":{\"id\":{}}}", "null")) {
      assertThat(
              api.header("Kontor-Signature", OtherServices.sign(odd))
                  .post("/callbacks/scheme", odd)
                  .status())
          .as(odd)
          .isEqualTo(400);
    }
    String huge = "\"" + "x".repeat(70_000) + "\"";
    assertThat(
            api.header("Kontor-Signature", OtherServices.sign(huge))
                .post("/callbacks/scheme", huge)
                .status())
        .isEqualTo(413);
    assertThat(world.callback("wire.received", "other").status()).isEqualTo(204);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM scheduled_tasks
                     WHERE task_name = 'chargeback-notice' AND starts_with(task_instance, 'other/')
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void listsByUserWalletAndPayInWithFilters() {
    PayIn payIn = world.payIn("acme", 20_00);
    String lost =
        opened(payIn, Chargeback.open(payIn, "NOT_CONTESTABLE", 5_00).closed("LOST", null));
    awaitStatus(lost, "CLOSED");
    Chargeback second = Chargeback.open(payIn, "CONTESTABLE", 6_00);
    world.chargeback(second);
    world.callback("chargeback.opened", second.id());
    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(second) != null);
    String open = idOf(second);
    awaitStatus(open, "PENDING_CLIENT_ACTION");

    for (String list :
        List.of(
            "/users/" + payIn.userId(), "/wallets/" + payIn.walletId(), "/payins/" + payIn.id())) {
      String path = "/v2.01/acme" + list + "/disputes";
      assertThat(acme.get(path).json().size()).isEqualTo(2);
      assertThat(acme.get(path).text("0.Id")).isEqualTo(lost);
      assertThat(acme.get(path + "?Sort=CreationDate:DESC").text("0.Id")).isEqualTo(open);
      assertThat(acme.get(path + "?DisputeType=not_contestable").text("0.Id")).isEqualTo(lost);
      assertThat(acme.get(path + "?Status=PENDING_CLIENT_ACTION,SUBMITTED").text("0.Id"))
          .isEqualTo(open);
      assertThat(acme.get(path + "?BeforeDate=1000").json().size()).isZero();
      assertThat(acme.get(path + "?per_page=1").header("X-Number-Of-Items")).isEqualTo("2");
    }
    assertThat(acme.get("/v2.01/acme/disputes?Status=WHAT").status()).isEqualTo(400);
    assertThat(acme.put(path(open), "{\"Tag\":\"urgent\",\"Status\":\"CLOSED\"}").text("Tag"))
        .isEqualTo("urgent");
    assertThat(dispute(open).text("Status")).isEqualTo("PENDING_CLIENT_ACTION");
  }

  @Test
  void takesEvidenceOnlyAsItMayCome() {
    PayIn payIn = world.payIn("acme", 20_00);
    String id = opened(payIn, Chargeback.open(payIn, "CONTESTABLE", 20_00));
    assertThat(openDocument(id, "SELFIE").status()).isEqualTo(400);
    String document = openDocument(id, "INVOICE").text("Id");
    String documents = path(id) + "/documents/";
    assertThat(
            acme.put(documents + document, "{\"Status\":\"VALIDATION_ASKED\"}")
                .text("errors.Status"))
        .contains("no file");
    assertThat(acme.post(documents + document + "/pages", "{\"File\":\"AAAA\"}").status())
        .isEqualTo(400);
    assertThat(addPage(id, document).status()).isEqualTo(204);
    assertThat(
            acme.put(documents + document, "{\"Status\":\"VALIDATION_ASKED\",\"Tag\":\"bill\"}")
                .text("Tag"))
        .isEqualTo("bill");
    assertThat(addPage(id, document).status()).isEqualTo(400);
    assertThat(
            acme.get(
                    "/v2.01/acme/disputes/"
                        + id
                        + "/documents?Status=VALIDATION_ASKED&Type=INVOICE")
                .json()
                .size())
        .isEqualTo(1);
    assertThat(acme.get("/v2.01/acme/dispute-documents?per_page=100").body()).contains(document);

    Api.Answer consult = acme.post("/v2.01/acme/dispute-documents/" + document + "/consult", "");
    String link = URI.create(consult.text("0.Url")).getPath();
    assertThat(link).startsWith("/v2.01/acme/dispute-documents/files/");
    assertThat(api.get(link).status()).isEqualTo(200);
    assertThat(api.get(link).header("Content-Disposition")).contains("attachment");
    assertThat(api.get(link + "x").status()).isEqualTo(404);

    String decision = "/internal/clients/acme/dispute-documents/" + document + "/decision";
    assertThat(api.service().post(decision, "{\"decision\":\"REFUSED\"}").status()).isEqualTo(400);
    String refusal = "{\"decision\":\"REFUSED\",\"refusedReasonType\":\"DOCUMENT_UNREADABLE\"}";
    assertThat(api.service().post(decision, refusal).text("status")).isEqualTo("REFUSED");
    assertThat(api.service().post(decision, refusal).status()).isEqualTo(200);
    assertThat(api.service().post(decision, "{\"decision\":\"VALIDATED\"}").status())
        .isEqualTo(409);
    assertThat(submit(id, 20_00).text("errors.Documents")).isNotNull();
    assertThat(apiEvents(document, 3)).endsWith("DISPUTE_DOCUMENT_FAILED");
  }

  @Test
  void showsAnotherClientNothingAndAsksForRights() {
    PayIn payIn = world.payIn("acme", 20_00);
    String id = opened(payIn, Chargeback.open(payIn, "CONTESTABLE", 20_00));
    String document = handedIn(id, "INVOICE");
    Api globex = api.merchant("globex");
    String theirs = "/v2.01/globex/disputes/" + id;
    String body = "{\"Type\":\"INVOICE\",\"ContestedFunds\":{\"Currency\":\"EUR\",\"Amount\":1}}";

    assertThat(globex.get(theirs).status()).isEqualTo(404);
    assertThat(globex.put(theirs, body).status()).isEqualTo(404);
    assertThat(globex.put(theirs + "/submit", body).status()).isEqualTo(404);
    assertThat(globex.put(theirs + "/close", "").status()).isEqualTo(404);
    assertThat(globex.get(theirs + "/documents").status()).isEqualTo(404);
    assertThat(globex.post(theirs + "/documents", body).status()).isEqualTo(404);
    assertThat(globex.put(theirs + "/documents/" + document, body).status()).isEqualTo(404);
    assertThat(globex.post(theirs + "/documents/" + document + "/pages", body).status())
        .isEqualTo(404);
    assertThat(globex.get("/v2.01/globex/dispute-documents/" + document).status()).isEqualTo(404);
    assertThat(globex.post("/v2.01/globex/dispute-documents/" + document + "/consult", "").status())
        .isEqualTo(404);
    for (String list :
        List.of(
            "/disputes",
            "/disputes/pendingsettlement",
            "/dispute-documents",
            "/users/" + payIn.userId() + "/disputes",
            "/wallets/" + payIn.walletId() + "/disputes",
            "/payins/" + payIn.id() + "/disputes")) {
      assertThat(globex.get("/v2.01/globex" + list).json().size()).as(list).isZero();
      assertThat(globex.get("/v2.01/acme" + list).status()).isEqualTo(403);
      assertThat(api.get("/v2.01/acme" + list).status()).isEqualTo(401);
      assertThat(api.merchant("acme", "kyc:write").get("/v2.01/acme" + list).status())
          .isEqualTo(403);
    }
    Api reader = api.merchant("acme", "disputes:read");
    assertThat(reader.get(path(id)).status()).isEqualTo(200);
    assertThat(reader.put(path(id) + "/close", "").status()).isEqualTo(403);
    assertThat(dispute(id).text("Status")).isEqualTo("PENDING_CLIENT_ACTION");
  }

  /** The dispute of the chargeback, as soon as its first step is done. */
  private String opened(PayIn payIn, Chargeback chargeback) {
    world.chargeback(chargeback);
    assertThat(world.callback("chargeback.opened", chargeback.id()).status()).isEqualTo(204);
    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(chargeback) != null);
    String id = idOf(chargeback);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !dispute(id).text("Status").equals("CREATED"));
    assertThat(payIn.clientId()).isEqualTo("acme");
    return id;
  }

  @Test
  void opensNothingBeforeRefundsAreStopped() {
    PayIn payIn = world.payIn("acme", 20_00);
    Chargeback chargeback = Chargeback.open(payIn, "CONTESTABLE", 20_00);
    world.transactionsDown(404);
    world.chargeback(chargeback);
    world.callback("chargeback.opened", chargeback.id());
    String stop = "/transaction/internal/clients/acme/payins/" + payIn.id() + "/dispute";
    await().atMost(Duration.ofSeconds(20)).until(() -> world.calls(stop).size() >= 2);
    assertThat(idOf(chargeback)).isNull();

    world.transactionsUp();

    await().atMost(Duration.ofSeconds(20)).until(() -> idOf(chargeback) != null);
    awaitStatus(idOf(chargeback), "PENDING_CLIENT_ACTION");
  }

  @Test
  void preparesTheProofThatThePayInWasRefundedBefore() {
    PayIn payIn = world.payIn("acme", 20_00);
    world.refunded(payIn, "refund_m_1", "refund_m_2");
    String id = opened(payIn, Chargeback.open(payIn, "CONTESTABLE", 20_00));

    Api.Answer documents = acme.get(path(id) + "/documents");
    assertThat(documents.json()).hasSize(1);
    assertThat(documents.text("0.Type")).isEqualTo("REFUND_PROOF");
    assertThat(documents.text("0.Status")).isEqualTo("CREATED");
    assertThat(documents.text("0.Tag")).isEqualTo("Already refunded: refund_m_1 refund_m_2");
    assertThat(apiEvents(documents.text("0.Id"), 1)).containsExactly("DISPUTE_DOCUMENT_CREATED");
    assertThat(submit(id, 20_00).status()).isEqualTo(400); // a file has to be added first
    assertThat(addPage(id, documents.text("0.Id")).status()).isEqualTo(204);
  }

  private void tell(Chargeback chargeback) {
    world.chargeback(chargeback);
    world.callback("chargeback.updated", chargeback.id());
  }

  private String idOf(Chargeback chargeback) {
    return jdbc.sql("SELECT id FROM dispute WHERE chargeback_id = :id")
        .param("id", chargeback.id())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private Api.Answer dispute(String id) {
    return acme.get(path(id));
  }

  private static String path(String id) {
    return "/v2.01/acme/disputes/" + id;
  }

  private void awaitStatus(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(dispute(id).text("Status")).isEqualTo(status));
  }

  private Api.Answer submit(String id, long amount) {
    return acme.put(
        path(id) + "/submit",
        "{\"ContestedFunds\":{\"Currency\":\"EUR\",\"Amount\":%d}}".formatted(amount));
  }

  private Api.Answer openDocument(String id, String type) {
    return acme.post(path(id) + "/documents", "{\"Type\":\"" + type + "\"}");
  }

  private Api.Answer addPage(String id, String document) {
    byte[] file = "%PDF-1.7 ".repeat(300).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return acme.post(
        path(id) + "/documents/" + document + "/pages",
        "{\"File\":\"" + Base64.getEncoder().encodeToString(file) + "\"}");
  }

  private String handedIn(String id, String type) {
    String document = openDocument(id, type).text("Id");
    assertThat(addPage(id, document).status()).isEqualTo(204);
    assertThat(
            acme.put(path(id) + "/documents/" + document, "{\"Status\":\"VALIDATION_ASKED\"}")
                .text("Status"))
        .isEqualTo("VALIDATION_ASKED");
    return document;
  }

  private List<String> repudiationsOf(String id) {
    return world.calls(REPUDIATIONS).stream().filter(body -> body.contains(id)).toList();
  }

  private List<String> refundsOf(String id) {
    return world.calls(REFUNDS).stream().filter(body -> body.contains(id)).toList();
  }

  private List<String> pendingSettlement() {
    return acme.get("/v2.01/acme/disputes/PendingSettlement?per_page=100")
        .json()
        .valueStream()
        .map(dispute -> dispute.get("Id").stringValue())
        .toList();
  }

  private long settled(String repudiationId) {
    return jdbc.sql(
            "SELECT coalesce(sum(amount), 0) FROM settlement_copy WHERE repudiation_id = :id")
        .param("id", repudiationId)
        .query(Long.class)
        .single();
  }

  private long openWork(String id) {
    return jdbc.sql(
            """
            SELECT count(*) FROM scheduled_tasks
             WHERE task_name = 'dispute-step' AND starts_with(task_instance, :id || '/')
            """)
        .param("id", id)
        .query(Long.class)
        .single();
  }

  private List<String> apiEvents(String subject, int count) {
    return Published.about(
            environment.getRequiredProperty("kontor.kafka.bootstrap"),
            "kontor.dispute",
            subject,
            count)
        .stream()
        .map(event -> event.get("apievent").stringValue())
        .toList();
  }
}
