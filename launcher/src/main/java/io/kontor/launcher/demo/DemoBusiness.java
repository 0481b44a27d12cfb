package io.kontor.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * The daily life of one demo client, over the merchant API as any client's back end would live it.
 */
final class DemoBusiness {
  private static final String GOOD_CARD = "4970107111111119"; // never asks the payer
  private static final String ASKING_CARD = "4970105181818183"; // always asks the payer
  private static final long[] REFUSED_AMOUNTS = {333_05, 333_51, 333_60, 333_41, 333_94};
  private static final List<String> FIRST =
      List.of(
          "Amélie", "Bruno", "Chloé", "David", "Elena", "Farid", "Greta", "Hugo", "Inès", "Jonas",
          "Katja", "Liam", "Maya", "Noah", "Olivia", "Pavel");
  private static final List<String> LAST =
      List.of(
          "Moreau",
          "Keller",
          "Rossi",
          "Novak",
          "Dubois",
          "Jansen",
          "Silva",
          "Weber",
          "Garcia",
          "Lindqvist",
          "Okafor",
          "Petit");
  private static final List<String> SHOPS =
      List.of(
          "Atelier Nord",
          "Bike & Co",
          "Casa Verde",
          "Dockside Records",
          "Ernte Kiste",
          "Ferme du Lac",
          "Glasperle");
  private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "EUR", "GBP", "USD");

  private final DemoEnvironment world;
  private final String clientId;
  private final ApiClient api;
  private final int size;
  private final Random random;
  private final List<Party> buyers = new ArrayList<>();
  private final List<Party> sellers = new ArrayList<>();
  private final List<JsonNode> paid = new ArrayList<>();

  DemoBusiness(DemoEnvironment world, String clientId, ApiClient api, int size) {
    this.world = world;
    this.clientId = clientId;
    this.api = api;
    this.size = size;
    this.random = new Random(clientId.hashCode());
  }

  /** A user with a wallet per currency, and a card or a bank account. */
  private static final class Party {
    private final String id;
    private final Map<String, String> wallets = new LinkedHashMap<>();
    private final Map<String, String> cards = new LinkedHashMap<>();
    private String bankAccount = "";

    Party(String id) {
      this.id = id;
    }
  }

  /** One day; {@code daysAgo} runs from ninety to zero. */
  void playDay(int daysAgo) {
    if (daysAgo == 90) {
      hooks();
      sellers.add(seller(0));
      buyers.add(buyer(0));
      buyers.add(buyer(1));
    }
    if (daysAgo % 9 == 4 && daysAgo > 10) {
      sellers.add(seller(sellers.size()));
    }
    if (daysAgo % 5 == 2 && daysAgo > 2) {
      buyers.add(buyer(buyers.size()));
    }
    int sales = 1 + random.nextInt(size);
    for (int i = 0; i < sales; i++) {
      sell();
    }
    if (daysAgo % 6 == 3) {
      refuse();
    }
    if (daysAgo % 7 == 1) {
      payOut(daysAgo);
    }
    if (daysAgo % 11 == 5) {
      refundSomething();
    }
    if (daysAgo % 13 == 6) {
      bankWire(daysAgo > 8);
    }
    if (daysAgo % 17 == 8) {
      abandon();
    }
    if (daysAgo % 19 == 3) {
      preauthorize(daysAgo);
    }
    quarrel(daysAgo);
  }

  private void hooks() {
    hook("PAYIN_NORMAL_SUCCEEDED", world.sandbox() + "/?hook=payins");
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
    String first = FIRST.get((number * 3 + clientId.length()) % FIRST.size());
    String last = LAST.get((number * 5 + clientId.length()) % LAST.size());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("FirstName", first);
    body.put("LastName", last);
    body.put("Email", email(first, last, number));
    body.put("UserCategory", "PAYER");
    Party party = new Party(api.post("/users/natural", body).path("Id").asString());
    String currency = CURRENCIES.get(number % CURRENCIES.size());
    party.wallets.put(currency, wallet(party.id, "Purse of " + first, currency));
    party.cards.put(currency, card(party.id, currency, GOOD_CARD));
    pay(party, currency, GOOD_CARD, 12_00, 50); // a card must be used within a day, or it expires
    return party;
  }

  private Party seller(int number) {
    boolean legal = number % 2 == 0;
    String first = FIRST.get((number * 7 + 2) % FIRST.size());
    String last = LAST.get((number * 3 + 1) % LAST.size());
    long birthday =
        LocalDate.of(1970 + number, 1 + number % 12, 11)
            .atStartOfDay(ZoneOffset.UTC)
            .toEpochSecond();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("Email", email(first, last, 100 + number));
    body.put("UserCategory", "OWNER");
    body.put("TermsAndConditionsAccepted", true);
    if (legal) {
      body.put("LegalPersonType", number % 4 == 0 ? "BUSINESS" : "SOLETRADER");
      body.put("Name", SHOPS.get(number % SHOPS.size()));
      body.put("CompanyNumber", "FR80312" + (1000 + number));
      body.put("HeadquartersAddress", address(number));
      body.put("LegalRepresentativeFirstName", first);
      body.put("LegalRepresentativeLastName", last);
      body.put("LegalRepresentativeEmail", email(first, last, 200 + number));
      body.put("LegalRepresentativeAddress", address(number + 40));
      body.put("LegalRepresentativeBirthday", birthday);
      body.put("LegalRepresentativeNationality", "FR");
      body.put("LegalRepresentativeCountryOfResidence", "FR");
    } else {
      body.put("FirstName", first);
      body.put("LastName", last);
      body.put("Birthday", birthday);
      body.put("Nationality", "DE");
      body.put("CountryOfResidence", "DE");
    }
    Party party =
        new Party(api.post(legal ? "/users/legal" : "/users/natural", body).path("Id").asString());
    for (String currency : List.of("EUR", "GBP", "USD")) {
      party.wallets.put(currency, wallet(party.id, "Sales in " + currency, currency));
    }
    party.bankAccount =
        api.post(
                "/users/" + party.id + "/bankaccounts/iban",
                Map.of(
                    "OwnerName",
                    first + " " + last,
                    "OwnerAddress",
                    address(number),
                    "IBAN",
                    "FR7630004000031234567890143",
                    "BIC",
                    "BNPAFRPP"))
            .path("Id")
            .asString();
    prove(party, legal, number);
    if (legal && number % 4 == 0) {
      declareOwners(party, first, last, number);
    }
    return party;
  }

  /** KYC in all states: validated, refused, waiting, never sent. */
  private void prove(Party party, boolean legal, int number) {
    List<String> types =
        legal
            ? number % 4 == 0
                ? List.of("IDENTITY_PROOF", "ARTICLES_OF_ASSOCIATION", "REGISTRATION_PROOF")
                : List.of("IDENTITY_PROOF", "REGISTRATION_PROOF")
            : List.of("IDENTITY_PROOF");
    for (String type : types) {
      boolean waits = number == 3;
      decide(document(party, type, true), waits ? "" : "VALIDATED");
    }
    if (number % 3 == 1) {
      decide(document(party, "ADDRESS_PROOF", true), "REFUSED");
    }
    if (number % 4 == 2) {
      document(party, "ADDRESS_PROOF", false);
    }
  }

  /** Companies say who owns them; the officer accepts, and without that they are not verified. */
  private void declareOwners(Party party, String first, String last, int number) {
    String path = "/users/" + party.id + "/kyc/ubodeclarations";
    String id = api.post(path, Map.of()).path("Id").asString();
    api.post(
        path + "/" + id + "/ubos",
        Map.of(
            "FirstName",
            first,
            "LastName",
            last,
            "Address",
            address(number + 40),
            "Nationality",
            "FR",
            "Birthday",
            3_000_000L * (number + 1),
            "Birthplace",
            Map.of("City", "Brest", "Country", "FR")));
    api.put(path + "/" + id, Map.of("Status", "VALIDATION_ASKED"));
    world
        .compliance()
        .post(
            "/internal/clients/" + clientId + "/ubo-declarations/" + id + "/decision",
            Map.of("decision", "VALIDATED"));
  }

  private String document(Party party, String type, boolean send) {
    String path = "/users/" + party.id + "/kyc/documents";
    String id = api.post(path, Map.of("Type", type)).path("Id").asString();
    if (send) {
      api.post(path + "/" + id + "/pages", Map.of("File", page()));
      api.put(path + "/" + id, Map.of("Status", "VALIDATION_ASKED"));
      return id;
    }
    return "";
  }

  private void decide(String documentId, String decision) {
    if (documentId.isEmpty() || decision.isEmpty()) {
      return;
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("decision", decision);
    if (decision.equals("REFUSED")) {
      body.put(
          "refusedReasonType",
          random.nextBoolean() ? "DOCUMENT_UNREADABLE" : "DOCUMENT_HAS_EXPIRED");
      body.put("refusedReasonMessage", "Please send a new, complete copy.");
    }
    world
        .compliance()
        .post("/internal/clients/" + clientId + "/kyc-documents/" + documentId + "/decision", body);
  }

  /** A buyer pays, and most of it goes on to a seller. */
  private void sell() {
    Party buyer = pick(buyers);
    String currency = buyer.wallets.keySet().iterator().next();
    long amount = 8_00L + random.nextInt(240_00);
    JsonNode payIn = pay(buyer, currency, GOOD_CARD, amount, amount / 25);
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
            "AuthorId", from.id,
            "DebitedWalletId", walletOf(from, currency),
            "CreditedWalletId", walletOf(to, currency),
            "DebitedFunds", money(amount, currency),
            "Fees", money(fees, currency),
            "Tag", "order " + (10_000 + random.nextInt(90_000))));
  }

  private JsonNode pay(Party buyer, String currency, String number, long amount, long fees) {
    boolean asks = number.equals(ASKING_CARD);
    String card = asks ? card(buyer.id, currency, number) : cardOf(buyer, currency);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("AuthorId", buyer.id);
    body.put("CreditedWalletId", walletOf(buyer, currency));
    body.put("CardId", card);
    body.put("DebitedFunds", money(amount, currency));
    body.put("Fees", money(fees, currency));
    body.put("SecureMode", asks ? "FORCE" : "DEFAULT");
    body.put("SecureModeReturnURL", "https://shop.example/return");
    body.put("IpAddress", "203.0.113." + (1 + random.nextInt(250)));
    body.put("BrowserInfo", browser());
    body.put("StatementDescriptor", "DEMO");
    return api.post("/payins/card/direct", body);
  }

  private void refuse() {
    Party buyer = pick(buyers);
    String currency = buyer.wallets.keySet().iterator().next();
    pay(buyer, currency, GOOD_CARD, REFUSED_AMOUNTS[random.nextInt(REFUSED_AMOUNTS.length)], 0);
    // and a transfer that the wallet cannot carry
    transfer(buyer, pick(sellers), currency, 1_000_000_00, 0);
  }

  private void abandon() {
    Party buyer = pick(buyers);
    pay(buyer, buyer.wallets.keySet().iterator().next(), ASKING_CARD, 49_90, 1_00);
  }

  private void payOut(int daysAgo) {
    for (Party seller : sellers) {
      String wallet = walletOf(seller, "EUR");
      long balance = api.get("/wallets/" + wallet).path("Balance").path("Amount").asLong();
      if (balance < 60_00) {
        continue;
      }
      long amount = daysAgo == 22 ? 11_04 : daysAgo == 43 ? 12_01 : balance - 25_00 - balance % 10;
      api.post(
          "/payouts/bankwire",
          Map.of(
              "AuthorId",
              seller.id,
              "DebitedWalletId",
              wallet,
              "BankAccountId",
              seller.bankAccount,
              "DebitedFunds",
              money(amount, "EUR"),
              "Fees",
              money(0, "EUR"),
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
              money(balance / 2, currency),
              "Fees",
              money(0, currency),
              "Tag",
              "goodwill"));
    }
  }

  private void bankWire(boolean arrives) {
    Party buyer = pick(buyers);
    String currency = buyer.wallets.keySet().iterator().next();
    long amount = 120_00L + random.nextInt(400_00);
    JsonNode payIn =
        api.post(
            "/payins/bankwire/direct",
            Map.of(
                "AuthorId", buyer.id,
                "CreditedWalletId", walletOf(buyer, currency),
                "DeclaredDebitedFunds", money(amount, currency),
                "DeclaredFees", money(1_00, currency)));
    if (arrives) {
      world
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
    String currency = buyer.wallets.keySet().iterator().next();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("AuthorId", buyer.id);
    body.put("CardId", cardOf(buyer, currency));
    body.put("DebitedFunds", money(75_00, currency));
    body.put("SecureModeReturnURL", "https://shop.example/return");
    body.put("IpAddress", "203.0.113.7");
    body.put("BrowserInfo", browser());
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
              "AuthorId", buyer.id,
              "CreditedWalletId", walletOf(buyer, currency),
              "PreauthorizationId", id,
              "DebitedFunds", money(75_00, currency),
              "Fees", money(1_50, currency)));
    }
  }

  /** Disputes in all states: fresh ones near today, decided ones in the past. */
  private void quarrel(int daysAgo) {
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

  private void dispute(String type, String reason, String course) {
    if (paid.isEmpty()) {
      return;
    }
    JsonNode payIn = paid.removeLast();
    String chargeback =
        world
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
    if (course.isEmpty()) {
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
    api.post(path + "/documents/" + document + "/pages", Map.of("File", page()));
    api.put(path + "/documents/" + document, Map.of("Status", "VALIDATION_ASKED"));
    JsonNode funds = dispute.path("DisputedFunds");
    api.put(
        path + "/submit",
        Map.of(
            "ContestedFunds",
            money(funds.path("Amount").asLong(), funds.path("Currency").asString())));
    if (course.equals("CONTEST")) {
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
    world
        .sandboxAdmin()
        .post(
            "/admin/chargebacks/" + chargeback + "/decision",
            Map.of(
                "result",
                course,
                "message",
                course.equals("REOPENED") ? "The proof shows no signature." : ""));
  }

  private void advance(String duration) {
    world.sandboxAdmin().post("/admin/clock/advance", Map.of("duration", duration));
  }

  private String card(String userId, String currency, String number) {
    JsonNode registration =
        api.post("/cardregistrations", Map.of("UserId", userId, "Currency", currency));
    String data =
        api.form(
            registration.path("CardRegistrationURL").asString(),
            Map.of(
                "data",
                registration.path("PreregistrationData").asString(),
                "accessKeyRef",
                registration.path("AccessKey").asString(),
                "cardNumber",
                number,
                "cardExpirationDate",
                "1230",
                "cardCvx",
                "123"));
    return api.put(
            "/cardregistrations/" + registration.path("Id").asString(),
            Map.of("RegistrationData", data))
        .path("CardId")
        .asString();
  }

  private String wallet(String owner, String description, String currency) {
    return api.post(
            "/wallets",
            Map.of("Owners", List.of(owner), "Description", description, "Currency", currency))
        .path("Id")
        .asString();
  }

  private String walletOf(Party party, String currency) {
    return party.wallets.computeIfAbsent(
        currency, missing -> wallet(party.id, "Wallet in " + missing, missing));
  }

  private String cardOf(Party party, String currency) {
    return party.cards.computeIfAbsent(currency, missing -> card(party.id, missing, GOOD_CARD));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String email(String first, String last, int number) {
    String name = java.text.Normalizer.normalize(first + "." + last, java.text.Normalizer.Form.NFD);
    return name.replaceAll("[^A-Za-z.]", "").toLowerCase(java.util.Locale.ROOT)
        + number
        + "@"
        + clientId
        + ".example";
  }

  private static Map<String, Object> money(long amount, String currency) {
    return Map.of("Amount", amount, "Currency", currency);
  }

  private static Map<String, Object> address(int number) {
    return Map.of(
        "AddressLine1",
        (number + 3) + " rue du Port",
        "City",
        "Brest",
        "PostalCode",
        "29200",
        "Country",
        "FR");
  }

  private static Map<String, Object> browser() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("AcceptHeader", "text/html");
    info.put("JavaEnabled", false);
    info.put("JavascriptEnabled", true);
    info.put("Language", "FR-FR");
    info.put("ColorDepth", 24);
    info.put("ScreenHeight", 900);
    info.put("ScreenWidth", 1440);
    info.put("TimeZoneOffset", "-60");
    info.put("UserAgent", "Mozilla/5.0");
    return info;
  }

  /** A smallest PDF, padded over the least size of a page. */
  private static String page() {
    byte[] head =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(head, 2048);
    Arrays.fill(file, head.length, file.length, (byte) ' ');
    return Base64.getEncoder().encodeToString(file);
  }
}
