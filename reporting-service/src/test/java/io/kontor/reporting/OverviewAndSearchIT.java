package io.kontor.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import io.kontor.platform.test.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OverviewAndSearchIT extends ReportingScenario {
  private final Instant today = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Test
  void rollsUpVolumesThatEqualARecomputeWhateverOrderEventsComeIn() {
    Transaction payIn = new Transaction("payin_m_" + client, today).debited(2000);
    payIn.status("SUCCEEDED").publishAt(today.plusSeconds(2));
    payIn.status("CREATED").publishAt(today.plusSeconds(1)); // late
    payIn.status("SUCCEEDED").publishAt(today.plusSeconds(2)); // told twice, as another event
    Instant yesterday = today.minus(Duration.ofDays(1));
    new Transaction("payin_m_2" + client, yesterday).debited(300).publish();
    new Transaction("payin_m_3" + client, yesterday).debited(50).status("FAILED").publish();
    new Transaction("po_m_1" + client, today).kind("PAYOUT", "REGULAR").debited(111).publish();
    new Transaction("ref_m_1" + client, today)
        .kind("PAYOUT", "REFUND")
        .with("initialTransactionType", "PAYIN")
        .debited(13)
        .publish();
    new Transaction("tr_m_1" + client, today).kind("TRANSFER", "REGULAR").debited(9).publish();
    Transaction corrected = new Transaction("payin_m_4" + client, yesterday).debited(400);
    corrected.publishAt(today.plusSeconds(1));
    corrected.debited(410).publishAt(today.plusSeconds(3)); // the amount became known later

    JsonNode volume = get("/overview").json().get("Volume");

    assertThat(volume.size()).isEqualTo(2);
    assertThat(volume.get(0).toString())
        .isEqualTo(
            "{\"Currency\":\"EUR\",\"Day\":\"%s\",\"PayIns\":710,\"PayOuts\":0,\"Refunds\":0}"
                .formatted(yesterday.atZone(ZoneOffset.UTC).toLocalDate()));
    assertThat(volume.get(1).get("PayIns").asLong()).isEqualTo(2000);
    assertThat(volume.get(1).get("PayOuts").asLong()).isEqualTo(111);
    assertThat(volume.get(1).get("Refunds").asLong()).isEqualTo(13);
    assertRollUpEqualsARecompute();
  }

  @Test
  void takesARepeatedEventOnce() {
    String eventId = UUID.randomUUID().toString();
    Transaction payIn = new Transaction("payin_m_" + client, today).debited(5);
    payIn.send(eventId, today);
    payIn.send(eventId, today);
    new Transaction("payin_m_z" + client, today)
        .debited(1)
        .publish(); // behind the repeat or beside it

    assertThat(get("/overview").json().at("/Volume/0/PayIns").asLong()).isEqualTo(6);
  }

  @Test
  void showsBalancesByTheNewestVersionAndTheWorkToDo() {
    posting(client + ":FEES_EUR,EUR,70,2", "world:ACQUIRER_EUR,EUR,-70,9");
    posting(client + ":FEES_EUR,EUR,50,1", client + ":CREDIT_EUR,EUR,-300,1"); // older, comes later
    Instant soon = today.plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    kyc("kyc_m_1" + client, "VALIDATION_ASKED", today);
    kyc("kyc_m_2" + client, "REFUSED", today);
    kyc("kyc_m_3" + client, "REFUSED", today.minus(Duration.ofDays(31)));
    block("user_m_1" + client, "USER_OUTFLOWS_BLOCKED");
    block("user_m_2" + client, "USER_INFLOWS_BLOCKED");
    block("user_m_2" + client, "USER_INFLOWS_UNBLOCKED");
    new Transaction("po_m_1" + client, today).kind("PAYOUT", "REGULAR").status("FAILED").publish();
    new Transaction("po_m_2" + client, today).kind("PAYOUT", "REGULAR").status("CREATED").publish();
    new Transaction("po_m_3" + client, today).kind("PAYOUT", "REGULAR").publish();
    new Transaction("pr_m_1" + client, today)
        .kind("PAYIN", "REFUND")
        .with("initialTransactionType", "PAYOUT")
        .publish();
    dispute("dsp_m_1" + client, "PENDING_CLIENT_ACTION", null, soon);
    dispute("dsp_m_2" + client, "CLOSED", "LOST", soon);
    dispute("dsp_m_3" + client, "CLOSED", "LOST", soon);
    dispute("dsp_m_4" + client, "CLOSED", "WON", soon);
    new Transaction("set_m_1" + client, today)
        .kind("TRANSFER", "SETTLEMENT")
        .debited(500)
        .with("repudiationId", "rep_dsp_m_3" + client)
        .publish();

    Api.Answer overview = get("/overview");

    assertThat(overview.json().get("Fees").toString())
        .isEqualTo("[{\"Currency\":\"EUR\",\"Amount\":70}]");
    assertThat(overview.json().get("Repudiation").toString())
        .isEqualTo("[{\"Currency\":\"EUR\",\"Amount\":-300}]");
    assertThat(overview.json().get("Compliance").toString())
        .isEqualTo("{\"DocumentsRefused\":1,\"DocumentsPending\":1,\"UsersBlocked\":1}");
    assertThat(overview.json().get("Payouts").toString())
        .isEqualTo("{\"Failed\":1,\"Returned\":1,\"Pending\":1}");
    assertThat(overview.json().get("Disputes").toString())
        .isEqualTo(
            "{\"PendingClient\":1,\"ToSettle\":1,\"NextDeadline\":" + soon.getEpochSecond() + "}");
    assertThat(overview.number("AsOf"))
        .isBetween(today.getEpochSecond() - 60, Instant.now().getEpochSecond());

    Api.Answer limited = get("/overview", "kyc:read");
    assertThat(limited.json().get("Fees").size()).isZero();
    assertThat(limited.number("Compliance.DocumentsPending")).isEqualTo(1);
    assertThat(limited.text("Compliance.UsersBlocked")).isNull();
    assertThat(limited.text("Payouts.Failed")).isNull();
    assertThat(limited.json().get("Volume").size()).isZero();

    assertThat(api.merchant("other").get("/v2.01/" + client + "/overview").status()).isEqualTo(403);
    assertThat(api.merchant("other").get("/v2.01/other/overview").json().get("Fees").size())
        .isZero();
  }

  @Test
  void findsNamesWhateverTheirAccentsCaseAndWidth() {
    List<List<String>> names =
        List.of(
            List.of("Jürgen Müller", "muller", "MÜLLER", "mu\u0308ller", "ｍｕｌｌｅｒ", "Jurgen"),
            List.of("Łukasz Żółć", "lukasz", "zolc", "ŁUKASZ"),
            List.of("Søren Ærø", "soren", "aero"),
            List.of("Đỗ Thị Hường", "do thi huong"),
            List.of("Straßer", "strasser", "STRASSER", "straßer"),
            List.of("İrem Işık", "irem", "isik"),
            List.of("Þórdís Eyjólfsdóttir", "thordis"),
            List.of("Ἀλέξανδρος Παπαδόπουλος", "ΠΑΠΑΔΟΠΟΥΛΟΣ", "παπαδοπουλος"),
            List.of("Иван Ёлкин", "ЕЛКИН", "елкин"),
            List.of("山田ﾀﾛｳ", "山田タロウ"));
    for (int i = 0; i < names.size(); i++) {
      user("user_m_" + i + client, 1, names.get(i).getFirst(), i + "@example.com");
    }
    for (int i = 0; i < names.size(); i++) {
      for (String query : names.get(i)) {
        JsonNode hits =
            get("/search?Query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).json();

        assertThat(hits.at("/0/Id").asString()).as(query).isEqualTo("user_m_" + i + client);
      }
    }
    for (String odd : List.of("\ufdfa", "½ ﷺ", "a:* & |", "'; --", "\u0301", "ﬃ", "\ud83d\ude00")) {
      assertThat(get("/search?Query=" + URLEncoder.encode(odd, StandardCharsets.UTF_8)).status())
          .as(odd)
          .isEqualTo(200);
    }
  }

  @Test
  void foldsEveryLatinLetterAsIcuDoes() {
    // Letters that the oldest PostgreSQL we run on knows: version 16 has Unicode 15.
    Transliterator icu =
        Transliterator.getInstance("NFKD; [[:Mn:][:Me:]] Remove; Latin-ASCII; Lower");
    List<String> letters =
        new UnicodeSet("[[:Letter:]&[:Script=Latin:]&[:Age=15.0:]]")
            .stream().filter(letter -> icu.transliterate(letter).matches("[a-z]+")).toList();
    assertThat(letters).hasSizeGreaterThan(1_000);

    List<String> folded =
        jdbc.sql(
                "SELECT folded(l) FROM unnest(CAST(:letters AS text[])) WITH ORDINALITY AS u (l, n)"
                    + " ORDER BY n")
            .param("letters", letters.toArray(String[]::new))
            .query(String.class)
            .list();

    assertThat(folded).isEqualTo(letters.stream().map(icu::transliterate).toList());
  }

  @Test
  void findsByIdPrefixMailAndNameWithinTheClientAndTheCallersPermissions() {
    user("user_m_a" + client, 1, "Old Name", "old@example.com");
    user("user_m_a" + client, 3, "Élodie van Dyck", "Elodie.VanDyck@example.com");
    user("user_m_a" + client, 2, "Late News", "late@example.com");
    wallet("wlt_m_a" + client, "user_m_a" + client, "EUR", today);
    new Transaction("payin_m_a" + client, today).debited(1234).publish();
    new Transaction("ref_m_a" + client, today).kind("PAYOUT", "REFUND").publish();
    kyc("kyc_m_a" + client, "REFUSED", today);
    publish(
        "transaction.card-registered",
        "card_m_a" + client,
        today,
        null,
        """
        {"id":"card_m_a%s","clientId":"%s","userId":"u","alias":"497010XXXXXX1119","cardType":"CB_VISA_MASTERCARD",
         "cardProvider":"VISA","expirationDate":"1227","fingerprint":"f","currency":"EUR","active":true,
         "validity":"UNKNOWN","creationDate":"%s"}
        """
            .formatted(client, client, today));
    publish(
        "identity.bank-account-created",
        "bank_m_a" + client,
        today,
        null,
        """
        {"id":"bank_m_a%s","clientId":"%s","userId":"u","type":"IBAN","ownerName":"Dyck Bakery",
         "iban":"FR7630004000031234567890143","country":"FR","active":true,"creationDate":"%s"}
        """
            .formatted(client, client, today));

    assertThat(found("user_m_a" + client))
        .containsExactly("USER user_m_a" + client + " Élodie van Dyck");
    assertThat(found(("USER_m_a" + client).substring(0, 12)))
        .containsExactly("USER user_m_a" + client + " Élodie van Dyck");
    assertThat(found("elodie.vand@")).isEmpty();
    assertThat(found("elodie.vandyck@ex")).hasSize(1);
    assertThat(found("old@example.com")).isEmpty();
    assertThat(found("dyck"))
        .containsExactlyInAnyOrder(
            "USER user_m_a" + client + " Élodie van Dyck",
            "BANK_ACCOUNT bank_m_a" + client + " Dyck Bakery");
    assertThat(found("élo dyc")).hasSize(1);
    assertThat(found("FR76 3000 4000 0312 3456 7890 143")).hasSize(1);
    assertThat(found("wlt_m_a" + client)).containsExactly("WALLET wlt_m_a" + client + " Savings");
    assertThat(found("payin_m_")).containsExactly("TRANSACTION payin_m_a" + client + " Pay-in");
    assertThat(get("/search?Query=payin_m_").json().at("/0/Subtitle").asString())
        .isEqualTo("12.34 EUR, SUCCEEDED");
    assertThat(found("ref_m_a" + client))
        .containsExactly("TRANSACTION ref_m_a" + client + " Pay-in refund");
    assertThat(found("kyc_m_a")).hasSize(1);
    assertThat(found("card_m_")).containsExactly("CARD card_m_a" + client + " 497010XXXXXX1119");
    assertThat(found("a_m_%")).isEmpty();
    assertThat(found("'; DROP TABLE card; --")).isEmpty();
    assertThat(found("!&|:*()")).isEmpty();

    assertThat(get("/search?Query=payin_m_", "payouts:read").json().size()).isZero();
    assertThat(get("/search?Query=payin_m_", "payins:read").json().size()).isEqualTo(1);
    String walletHit = "/search?Query=wlt_m_a" + client;
    assertThat(get(walletHit).json().at("/0/Subtitle").asString()).contains("Dyck");
    assertThat(get(walletHit, "wallets:read").json().at("/0/Subtitle").asString())
        .as("the owner's name is a user's")
        .isEqualTo("EUR");
    assertThat(get("/search?Query=dyck", "bankaccounts:read").json().size()).isEqualTo(1);
    assertThat(
            api.merchant("other").get("/v2.01/other/search?Query=user_m_a" + client).json().size())
        .isZero();
    assertThat(api.merchant("other").get("/v2.01/" + client + "/search?Query=user_m_").status())
        .isEqualTo(403);
    assertThat(get("/search").text("errors.Query")).isEqualTo("The Query field is required.");
    assertThat(get("/search?Query=" + "x".repeat(300)).status()).isEqualTo(400);
  }

  private List<String> found(String query) {
    Api.Answer answer =
        get(
            "/search?Query="
                + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .json()
        .valueStream()
        .map(hit ->
            hit.get("Kind").asString()
                + " "
                + hit.get("Id").asString()
                + " "
                + hit.get("Title").asString())
        .toList();
  }

  private void kyc(String id, String status, Instant processed) {
    publish(
        "compliance.kyc-document-created",
        id,
        today,
        null,
        """
        {"id":"%s","clientId":"%s","userId":"u","type":"IDENTITY_PROOF","status":"%s","creationDate":"%s",
         "processedDate":"%s"}
        """
            .formatted(id, client, status, processed, processed));
  }

  private void block(String userId, String what) {
    publish("compliance.user-blocks-changed", userId, today, what, "{}");
  }

  private void dispute(String id, String status, String result, Instant deadline) {
    publish(
        "dispute.dispute-created",
        id,
        today,
        null,
        """
        {"id":"%s","clientId":"%s","disputeType":"CONTESTABLE","status":"%s","resultCode":%s,
         "initialTransactionId":"payin_1","userId":"u","walletId":"w","repudiationId":"rep_%s",
         "disputedFunds":{"currency":"EUR","amount":500},"contestDeadlineDate":"%s","reasonType":"FRAUD",
         "creationDate":"%s"}
        """
            .formatted(
                id,
                client,
                status,
                result == null ? "null" : "\"" + result + "\"",
                id,
                deadline,
                today));
  }
}
