package io.kontor.launcher.demo;

import io.kontor.launcher.demo.DemoParties.Party;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * The daily life of one demo client, over the merchant API as any client's back end would live it.
 */
final class DemoBusiness {
  private static final String ASKING_CARD = "4970105181818183"; // always asks the payer
  private static final long[] REFUSED_AMOUNTS = {333_05, 333_51, 333_60, 333_41, 333_94};

  private final DemoEnvironment environment;
  private final ApiClient api;
  private final int size;
  private final Random random;
  private final DemoParties parties;
  private final DemoDisputes disputes;
  private final List<Party> buyers = new ArrayList<>();
  private final List<Party> sellers = new ArrayList<>();
  private final List<JsonNode> paid = new ArrayList<>();

  DemoBusiness(DemoEnvironment environment, String clientId, ApiClient api, int size) {
    this.environment = environment;
    this.api = api;
    this.size = size;
    this.random = new Random(clientId.hashCode());
    this.parties = new DemoParties(environment, clientId, api, random);
    this.disputes = new DemoDisputes(environment, api, random, paid);
  }

  /** One day; {@code daysAgo} runs from ninety to zero. */
  void playDay(int daysAgo) {
    if (daysAgo == 90) {
      hooks();
      sellers.add(parties.seller(0));
      buyers.add(buyer(0));
      buyers.add(buyer(1));
    }
    if (isEvery(9, daysAgo, 4) && daysAgo > 10) {
      sellers.add(parties.seller(sellers.size()));
    }
    if (isEvery(5, daysAgo, 2) && daysAgo > 2) {
      buyers.add(buyer(buyers.size()));
    }
    int sales = 1 + random.nextInt(size);
    for (int i = 0; i < sales; i++) {
      sell();
    }
    if (isEvery(6, daysAgo, 3)) {
      refuse();
    }
    if (isEvery(7, daysAgo, 1)) {
      payOut(daysAgo);
    }
    if (isEvery(11, daysAgo, 5)) {
      refundSomething();
    }
    if (isEvery(13, daysAgo, 6)) {
      bankWire(daysAgo > 8);
    }
    if (isEvery(17, daysAgo, 8)) {
      abandon();
    }
    if (isEvery(19, daysAgo, 3)) {
      preauthorize(daysAgo);
    }
    disputes.playDay(daysAgo);
  }

  /** One day out of so many, the one with this remainder. */
  private static boolean isEvery(int days, int daysAgo, int remainder) {
    return daysAgo % days == remainder;
  }

  private void hooks() {
    hook("PAYIN_NORMAL_SUCCEEDED", environment.sandbox() + "/?hook=payins");
    hook("PAYOUT_NORMAL_FAILED", "https://hooks.offline.example/kontor");
    hook("PAYIN_NORMAL_FAILED", "https://hooks.offline.example/kontor");
  }

  /**
   * There is one hook per kind of event, and the answer to an earlier request may have got lost.
   */
  private void hook(String event, String url) {
    for (JsonNode hook : api.get("/hooks?per_page=100")) {
      if (hook.path("EventType").asString().equals(event)) {
        return;
      }
    }
    api.post("/hooks", Map.of("EventType", event, "Url", url));
  }

  private Party buyer(int number) {
    Party buyer = parties.buyer(number);
    // a card must be used within a day, or it expires
    pay(buyer, buyer.currency(), DemoParties.GOOD_CARD, 12_00, 50);
    return buyer;
  }

  /** A buyer pays, and most of it goes on to a seller. */
  private void sell() {
    Party buyer = pick(buyers);
    String currency = buyer.currency();
    long amount = 8_00L + random.nextInt(240_00);
    JsonNode payIn = pay(buyer, currency, DemoParties.GOOD_CARD, amount, amount / 25);
    if (!payIn.path("Status").asString().equals("SUCCEEDED")) {
      return;
    }
    paid.add(payIn);
    if (random.nextInt(10) < 8) {
      long credited = payIn.path("CreditedFunds").path("Amount").asLong();
      transfer(buyer, pick(sellers), currency, credited, credited / 20);
    }
  }

  private void transfer(Party from, Party to, String currency, long amount, long fees) {
    api.post(
        "/transfers",
        Map.of(
            "AuthorId", from.id(),
            "DebitedWalletId", parties.walletOf(from, currency),
            "CreditedWalletId", parties.walletOf(to, currency),
            "DebitedFunds", DemoForms.money(amount, currency),
            "Fees", DemoForms.money(fees, currency),
            "Tag", "order " + (10_000 + random.nextInt(90_000))));
  }

  private JsonNode pay(Party buyer, String currency, String number, long amount, long fees) {
    boolean asks = number.equals(ASKING_CARD);
    String card =
        asks ? parties.card(buyer.id(), currency, number) : parties.cardOf(buyer, currency);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("AuthorId", buyer.id());
    body.put("CreditedWalletId", parties.walletOf(buyer, currency));
    body.put("CardId", card);
    body.put("DebitedFunds", DemoForms.money(amount, currency));
    body.put("Fees", DemoForms.money(fees, currency));
    body.put("SecureMode", asks ? "FORCE" : "DEFAULT");
    body.put("SecureModeReturnURL", "https://shop.example/return");
    body.put("IpAddress", "203.0.113." + (1 + random.nextInt(250)));
    body.put("BrowserInfo", DemoForms.browser());
    body.put("StatementDescriptor", "DEMO");
    return api.post("/payins/card/direct", body);
  }

  private void refuse() {
    Party buyer = pick(buyers);
    String currency = buyer.currency();
    pay(
        buyer,
        currency,
        DemoParties.GOOD_CARD,
        REFUSED_AMOUNTS[random.nextInt(REFUSED_AMOUNTS.length)],
        0);
    // and a transfer that the wallet cannot carry
    transfer(buyer, pick(sellers), currency, 1_000_000_00, 0);
  }

  private void abandon() {
    Party buyer = pick(buyers);
    pay(buyer, buyer.currency(), ASKING_CARD, 49_90, 1_00);
  }

  private void payOut(int daysAgo) {
    for (Party seller : sellers) {
      String wallet = parties.walletOf(seller, "EUR");
      long balance = api.get("/wallets/" + wallet).path("Balance").path("Amount").asLong();
      if (balance < 60_00) {
        continue;
      }
      long amount = daysAgo == 22 ? 11_04 : daysAgo == 43 ? 12_01 : balance - 25_00 - balance % 10;
      api.post(
          "/payouts/bankwire",
          Map.of(
              "AuthorId",
              seller.id(),
              "DebitedWalletId",
              wallet,
              "BankAccountId",
              seller.bankAccount(),
              "DebitedFunds",
              DemoForms.money(amount, "EUR"),
              "Fees",
              DemoForms.money(0, "EUR"),
              "BankWireRef",
              "Week " + (daysAgo / 7)));
    }
    if (daysAgo > 2) {
      advance("PT1M");
    }
  }

  private void refundSomething() {
    if (paid.isEmpty()) {
      return;
    }
    JsonNode payIn = paid.remove(random.nextInt(paid.size()));
    String currency = payIn.path("DebitedFunds").path("Currency").asString();
    long balance =
        api.get("/wallets/" + payIn.path("CreditedWalletId").asString())
            .path("Balance")
            .path("Amount")
            .asLong();
    long whole = payIn.path("CreditedFunds").path("Amount").asLong();
    String path = "/payins/" + payIn.path("Id").asString() + "/refunds";
    String author = payIn.path("AuthorId").asString();
    if (balance >= whole) {
      api.post(path, Map.of("AuthorId", author, "Tag", "returned goods"));
    } else if (balance > 2_00) {
      api.post(
          path,
          Map.of(
              "AuthorId",
              author,
              "DebitedFunds",
              DemoForms.money(balance / 2, currency),
              "Fees",
              DemoForms.money(0, currency),
              "Tag",
              "goodwill"));
    }
  }

  private void bankWire(boolean arrives) {
    Party buyer = pick(buyers);
    String currency = buyer.currency();
    long amount = 120_00L + random.nextInt(400_00);
    JsonNode payIn =
        api.post(
            "/payins/bankwire/direct",
            Map.of(
                "AuthorId", buyer.id(),
                "CreditedWalletId", parties.walletOf(buyer, currency),
                "DeclaredDebitedFunds", DemoForms.money(amount, currency),
                "DeclaredFees", DemoForms.money(1_00, currency)));
    if (arrives) {
      environment
          .sandboxAdmin()
          .post(
              "/admin/wires",
              Map.of(
                  "wireReference", payIn.path("WireReference").asString(),
                  "amount", Map.of("currency", currency, "amount", amount)));
    }
  }

  private void preauthorize(int daysAgo) {
    Party buyer = pick(buyers);
    String currency = buyer.currency();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("AuthorId", buyer.id());
    body.put("CardId", parties.cardOf(buyer, currency));
    body.put("DebitedFunds", DemoForms.money(75_00, currency));
    body.put("SecureModeReturnURL", "https://shop.example/return");
    body.put("IpAddress", "203.0.113.7");
    body.put("BrowserInfo", DemoForms.browser());
    JsonNode reserved = api.post("/preauthorizations/card/direct", body);
    if (!reserved.path("PaymentStatus").asString().equals("WAITING")) {
      return;
    }
    String id = reserved.path("Id").asString();
    if (daysAgo > 60) {
      api.put("/preauthorizations/" + id, Map.of("PaymentStatus", "CANCELED"));
    } else if (daysAgo > 5) {
      api.post(
          "/payins/preauthorized/direct",
          Map.of(
              "AuthorId", buyer.id(),
              "CreditedWalletId", parties.walletOf(buyer, currency),
              "PreauthorizationId", id,
              "DebitedFunds", DemoForms.money(75_00, currency),
              "Fees", DemoForms.money(1_50, currency)));
    }
  }

  private void advance(String duration) {
    environment.sandboxAdmin().post("/admin/clock/advance", Map.of("duration", duration));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
