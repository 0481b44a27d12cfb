package io.kontor.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Chargebacks of a demo client, and how it contests them. */
final class DemoDisputes {
  private final DemoEnvironment environment;
  private final ApiClient api;
  private final Random random;
  private final List<JsonNode> paid;

  /**
   * @param paid pay-ins that succeeded, oldest first; disputed ones are taken out
   */
  DemoDisputes(DemoEnvironment environment, ApiClient api, Random random, List<JsonNode> paid) {
    this.environment = environment;
    this.api = api;
    this.random = random;
    this.paid = paid;
  }

  /** Disputes in all states: fresh ones near today, decided ones in the past. */
  void playDay(int daysAgo) {
    switch (daysAgo) {
      case 70 -> dispute("CONTESTABLE", "FRAUD", "WON");
      case 55 -> dispute("CONTESTABLE", "PRODUCT_NOT_PROVIDED", "LOST");
      case 40 -> dispute("NOT_CONTESTABLE", "DUPLICATE", "");
      case 18 -> dispute("CONTESTABLE", "PRODUCT_UNACCEPTABLE", "REOPENED");
      case 12 -> dispute("CONTESTABLE", "FRAUD", "CONTEST");
      case 6 -> dispute("CONTESTABLE", "TRANSACTION_NOT_RECOGNIZED", "");
      case 3 -> dispute("RETRIEVAL", "UNKNOWN", "");
      case 1 -> dispute("CONTESTABLE", "FRAUD", "");
      default -> {
        // a peaceful day
      }
    }
  }

  private void dispute(String type, String reason, String outcome) {
    if (paid.isEmpty()) {
      return;
    }
    JsonNode payIn = paid.removeLast();
    String chargeback =
        environment
            .sandboxAdmin()
            .post(
                "/admin/chargebacks",
                Map.of(
                    "paymentReference",
                    payIn.path("Id").asString(),
                    "disputeType",
                    type,
                    "reasonType",
                    reason,
                    "deadlineDays",
                    4 + random.nextInt(20)))
            .path("id")
            .asString();
    if (outcome.isEmpty()) {
      return;
    }
    JsonNode dispute =
        Waiting.until(
            "the dispute of " + payIn.path("Id").asString(),
            () -> {
              JsonNode list = api.get("/payins/" + payIn.path("Id").asString() + "/disputes");
              return list.size() > 0
                      && list.get(0).path("Status").asString().equals("PENDING_CLIENT_ACTION")
                  ? list.get(0)
                  : null;
            });
    String path = "/disputes/" + dispute.path("Id").asString();
    String document =
        api.post(path + "/documents", Map.of("Type", "DELIVERY_PROOF")).path("Id").asString();
    api.post(path + "/documents/" + document + "/pages", Map.of("File", DemoForms.page()));
    api.put(path + "/documents/" + document, Map.of("Status", "VALIDATION_ASKED"));
    JsonNode funds = dispute.path("DisputedFunds");
    api.put(
        path + "/submit",
        Map.of(
            "ContestedFunds",
            DemoForms.money(funds.path("Amount").asLong(), funds.path("Currency").asString())));
    if (outcome.equals("CONTEST")) {
      return;
    }
    Waiting.until(
        "the contest to reach the bank",
        () -> {
          JsonNode submitted = api.get(path);
          return submitted.path("Status").asString().equals("PENDING_BANK_ACTION")
              ? submitted
              : null;
        });
    environment
        .sandboxAdmin()
        .post(
            "/admin/chargebacks/" + chargeback + "/decision",
            Map.of(
                "result",
                outcome,
                "message",
                outcome.equals("REOPENED") ? "The proof shows no signature." : ""));
  }
}
