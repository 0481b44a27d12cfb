package io.kontor.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The users of a demo client: created, verified, and equipped with wallets, cards and accounts. */
final class DemoParties {
  /** A card that never asks the payer. */
  static final String GOOD_CARD = "4970107111111119";

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

  private final DemoEnvironment environment;
  private final String clientId;
  private final ApiClient api;
  private final Random random;

  DemoParties(DemoEnvironment environment, String clientId, ApiClient api, Random random) {
    this.environment = environment;
    this.clientId = clientId;
    this.api = api;
    this.random = random;
  }

  /** A user with a wallet per currency, and a card or a bank account. */
  static final class Party {
    private final String id;
    private final Map<String, String> wallets = new LinkedHashMap<>();
    private final Map<String, String> cards = new LinkedHashMap<>();
    private String bankAccount = "";

    private Party(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }

    String bankAccount() {
      return bankAccount;
    }

    /** The currency of its first wallet. */
    String currency() {
      return wallets.keySet().iterator().next();
    }
  }

  /** A payer with one wallet and one card. */
  Party buyer(int number) {
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
    return party;
  }

  /** An owner with three wallets and a bank account, verified or not; every second is a company. */
  Party seller(int number) {
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
      body.put("HeadquartersAddress", DemoForms.address(number));
      body.put("LegalRepresentativeFirstName", first);
      body.put("LegalRepresentativeLastName", last);
      body.put("LegalRepresentativeEmail", email(first, last, 200 + number));
      body.put("LegalRepresentativeAddress", DemoForms.address(number + 40));
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
                    DemoForms.address(number),
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
            DemoForms.address(number + 40),
            "Nationality",
            "FR",
            "Birthday",
            3_000_000L * (number + 1),
            "Birthplace",
            Map.of("City", "Brest", "Country", "FR")));
    api.put(path + "/" + id, Map.of("Status", "VALIDATION_ASKED"));
    environment
        .compliance()
        .post(
            "/internal/clients/" + clientId + "/ubo-declarations/" + id + "/decision",
            Map.of("decision", "VALIDATED"));
  }

  private String document(Party party, String type, boolean send) {
    String path = "/users/" + party.id + "/kyc/documents";
    String id = api.post(path, Map.of("Type", type)).path("Id").asString();
    if (send) {
      api.post(path + "/" + id + "/pages", Map.of("File", DemoForms.page()));
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
    environment
        .compliance()
        .post("/internal/clients/" + clientId + "/kyc-documents/" + documentId + "/decision", body);
  }

  /** Registers a card as a payer's browser does. */
  String card(String userId, String currency, String number) {
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

  /** The wallet in this currency; created when there is none. */
  String walletOf(Party party, String currency) {
    return party.wallets.computeIfAbsent(
        currency, missing -> wallet(party.id, "Wallet in " + missing, missing));
  }

  /** The card in this currency; registered when there is none. */
  String cardOf(Party party, String currency) {
    return party.cards.computeIfAbsent(currency, missing -> card(party.id, missing, GOOD_CARD));
  }

  private String email(String first, String last, int number) {
    String name = java.text.Normalizer.normalize(first + "." + last, java.text.Normalizer.Form.NFD);
    return name.replaceAll("[^A-Za-z.]", "").toLowerCase(java.util.Locale.ROOT)
        + number
        + "@"
        + clientId
        + ".example";
  }
}
