package io.kontor.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.AuditSweep;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people and keys do with money is told to the audit trail, each call once. */
class AuditTrailIT extends TransactionServiceTest {

  @Test
  void aTransferIsToldWithItsIntent() {
    String source = aWallet(author, "EUR", 100_00);

    Api.Answer made =
        anyApi
            .steppedUp(client, "Lea")
            .header("Kontor-Reason", "customer asked")
            .header("X-Forwarded-For", "203.0.113.7, 10.0.0.1")
            .post(path("/transfers"), transferBody(source, wallet, 10_00));

    assertThat(made.text("Status")).isEqualTo("SUCCEEDED");
    JsonNode entry = AuditSweep.entries("transaction", made.requestId(), 1).getFirst();
    assertThat(entry.path("clientId").asString()).isEqualTo(client);
    assertThat(entry.path("action").asString()).isEqualTo("TRANSFER_CREATED");
    assertThat(entry.path("resourceType").asString()).isEqualTo("Transfer");
    assertThat(entry.path("resourceId").asString()).isEqualTo(made.text("Id"));
    assertThat(entry.path("actorType").asString()).isEqualTo("STAFF");
    assertThat(entry.path("actorId").asString()).isEqualTo("person-Lea");
    assertThat(entry.path("reason").asString()).isEqualTo("customer asked");
    assertThat(entry.path("ipAddress").asString()).isEqualTo("203.0.113.7");
    assertThat(entry.toString()).doesNotContain("\"Lea\"");
  }

  @Test
  void aTransferThatIsRefusedIsToldToo() {
    Api.Answer refused =
        api.post(path("/transfers"), transferBody(wallet, wallet, 10_00)); // the same wallet

    assertThat(refused.text("Status")).isEqualTo("FAILED");
    assertThat(
            AuditSweep.entries("transaction", refused.requestId(), 1)
                .getFirst()
                .path("resourceId")
                .asString())
        .isEqualTo(refused.text("Id"));
  }

  @Test
  void whatStoresNothingIsNotToldAndAPayoutIs() {
    String source = aWallet(author, "EUR", 100_00);
    Api.Answer wrong = api.post(path("/transfers"), "{}");
    assertThat(wrong.status()).isEqualTo(400);

    Api.Answer made = api.post(path("/transfers"), transferBody(source, wallet, 10_00));
    Api.Answer payOut =
        api.post(
            path("/payouts/bankwire"),
            """
            {"AuthorId": "%s", "DebitedWalletId": "%s", "DebitedFunds": {"Currency": "EUR", "Amount": 500},
             "Fees": {"Currency": "EUR", "Amount": 0}, "BankAccountId": "%s"}\
            """
                .formatted(author, source, aBankAccount(author)));
    assertThat(payOut.status()).as(payOut.body()).isEqualTo(200);

    assertThat(AuditSweep.entries("transaction", made.requestId(), 1)).hasSize(1);
    JsonNode entry = AuditSweep.entries("transaction", payOut.requestId(), 1).getFirst();
    assertThat(entry.path("action").asString()).isEqualTo("PAYOUT_CREATED");
    assertThat(entry.path("resourceId").asString()).isEqualTo(payOut.text("Id"));
    assertThat(entry.path("actorType").asString()).isEqualTo("KEY");
  }

  @Test
  void eachTransferOfABulkCallIsTold() {
    String source = aWallet(author, "EUR", 100_00);
    String run = ids.nextBare().substring(0, 20);
    String items =
        IntStream.range(0, 30)
            .mapToObj(i ->
                transferBody(source, wallet, 1)
                    .replaceFirst("\\{", "{\"IdempotencyKey\": \"%s-%03d\", ".formatted(run, i)))
            .collect(Collectors.joining(", "));

    Api.Answer made = api.post(path("/transfers/bulk"), "{\"Transfers\": [" + items + "]}");

    assertThat(made.status()).as(made.body()).isEqualTo(200);
    List<JsonNode> entries = AuditSweep.entries("transaction", made.requestId(), 30);
    assertThat(entries.stream().map(entry -> entry.path("resourceId").asString()).distinct())
        .hasSize(30);
    assertThat(entries.stream().map(entry -> entry.path("id").asString()).distinct()).hasSize(30);
    assertThat(entries)
        .allSatisfy(
            entry -> assertThat(entry.path("action").asString()).isEqualTo("TRANSFER_CREATED"));
  }

  @Test
  void anEntryThatIsStoredAgainBecauseAnAnswerWasLostHasTheSameId() {
    String source = aWallet(author, "EUR", 100_00);
    lost.next("transaction.intents-flusher");

    Api.Answer made = api.post(path("/transfers"), transferBody(source, wallet, 10_00));

    assertThat(made.text("Status")).as(made.body()).isEqualTo("SUCCEEDED");
    assertThat(lost.count()).isEqualTo(1);
    List<JsonNode> entries = AuditSweep.entries("transaction", made.requestId(), 2);
    assertThat(entries.stream().map(entry -> entry.path("id").asString()).distinct()).hasSize(1);
  }

  @Test
  void anEditIsTold() {
    String card = aCard(author);

    Api.Answer edited = api.put(path("/cards/" + card), "{\"Active\": false}");

    assertThat(edited.status()).isEqualTo(200);
    JsonNode entry = AuditSweep.entries("transaction", edited.requestId(), 1).getFirst();
    assertThat(entry.path("action").asString()).isEqualTo("CARD_EDITED");
    assertThat(entry.path("resourceId").asString()).isEqualTo(card);
  }

  private String transferBody(String from, String to, long amount) {
    return """
    {"AuthorId": "%s", "DebitedWalletId": "%s", "CreditedWalletId": "%s",
     "DebitedFunds": {"Currency": "EUR", "Amount": %d}, "Fees": {"Currency": "EUR", "Amount": 0}}\
    """
        .formatted(author, from, to, amount);
  }
}
