package io.kontor.bench.chaos;

import io.kontor.bench.BenchException;
import io.kontor.bench.Installation;
import io.kontor.bench.Platform;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The merchant of one run, made through the merchant API: a verified user with wallets that hold
 * money, a card, a bank account, and hooks.
 *
 * @param run distinguishes runs on one platform; begins every key
 * @param opening what each wallet holds at the beginning, in minor units; fees included
 */
record World(
    String run,
    String clientId,
    String apiKey,
    String userId,
    List<String> wallets,
    String cardId,
    String bankAccountId,
    Map<String, Long> opening) {
  /** The client's fee wallet among {@link #opening}. */
  static final String FEES = "FEES_EUR";

  /** Events for which hooks are called. */
  static final List<String> HOOKS =
      List.of(
          "PAYIN_NORMAL_SUCCEEDED",
          "TRANSFER_NORMAL_SUCCEEDED",
          "TRANSFER_NORMAL_FAILED",
          "PAYOUT_NORMAL_SUCCEEDED");

  private static final int WALLETS = 6;
  private static final long FUNDS = 900_000;
  private static final String CARD_NUMBER = "4970107111111119"; // the sandbox's card that just pays
  private static final Duration LIMIT = Duration.ofSeconds(60);

  World {
    wallets = List.copyOf(wallets);
    opening = Map.copyOf(opening);
  }

  /**
   * Makes it. Errors: {@link BenchException} when the platform does not do what it is asked.
   *
   * @param sink where hooks are called
   */
  static World create(Installation installation, Platform platform, String sink)
      throws InterruptedException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String apiKey = HexFormat.of().formatHex(random);
    String run = apiKey.substring(0, 8);
    String clientId = "chaos-" + run;
    platform.createClient(clientId, apiKey, platform.serviceToken());
    Setup setup =
        new Setup(
            platform,
            installation.url(Installation.GATEWAY) + "/v2.01/" + clientId,
            platform.merchantToken(clientId, apiKey));
    String userId = setup.user();
    setup.verify(installation, clientId, userId);
    List<String> wallets = new ArrayList<>();
    for (int i = 0; i < WALLETS; i++) {
      wallets.add(
          setup.id(
              "/wallets",
              Map.of("Owners", List.of(userId), "Description", "Chaos " + i, "Currency", "EUR")));
    }
    String cardId = setup.card(userId);
    String bankAccountId =
        setup.id(
            "/users/" + userId + "/bankaccounts/iban",
            Map.of(
                "OwnerName",
                "Kay Oss",
                "OwnerAddress",
                address(),
                "IBAN",
                "FR7630004000031234567890143"));
    Map<String, Long> opening = new HashMap<>(Map.of(FEES, 0L));
    for (int i = 0; i < WALLETS; i++) {
      String tag = "%s-funds-%02d-funds".formatted(run, i);
      JsonNode paid =
          setup.post("/payins/card/direct", payIn(userId, wallets.get(i), cardId, FUNDS, 0, tag));
      if (!paid.path("Status").asString("").equals("SUCCEEDED")) {
        throw new BenchException("A wallet could not be funded: " + paid);
      }
      opening.put(wallets.get(i), FUNDS);
    }
    for (String type : HOOKS) {
      setup.post("/hooks", Map.of("EventType", type, "Url", sink));
    }
    return new World(run, clientId, apiKey, userId, wallets, cardId, bankAccountId, opening);
  }

  /** The account of a wallet in the ledger. */
  String account(String wallet) {
    return wallet.equals(FEES) ? clientId + ":" + FEES : wallet;
  }

  /** The key of an operation, and its Tag. */
  String key(Operation operation) {
    return "%s-%02d-%06d".formatted(run, operation.client(), operation.number());
  }

  /** The path of an operation, behind the client's id. */
  String path(Operation operation, String targetId, Operation.Kind targetKind) {
    return switch (operation.kind()) {
      case TRANSFER, OVERDRAFT -> "/transfers";
      case PAY_IN -> "/payins/card/direct";
      case PAYOUT -> "/payouts/bankwire";
      case REFUND ->
          (targetKind == Operation.Kind.PAY_IN ? "/payins/" : "/transfers/")
              + targetId
              + "/refunds";
    };
  }

  /** The body of an operation with this amount, in minor units. */
  Map<String, Object> body(Operation operation, long amount, String tag) {
    return switch (operation.kind()) {
      case TRANSFER, OVERDRAFT ->
          Map.of(
              "AuthorId",
              userId,
              "DebitedWalletId",
              wallets.get(operation.from()),
              "CreditedWalletId",
              wallets.get(operation.to()),
              "DebitedFunds",
              money(amount),
              "Fees",
              money(operation.fees()),
              "Tag",
              tag);
      case PAY_IN ->
          payIn(userId, wallets.get(operation.to()), cardId, amount, operation.fees(), tag);
      case PAYOUT ->
          Map.of(
              "AuthorId",
              userId,
              "DebitedWalletId",
              wallets.get(operation.from()),
              "BankAccountId",
              bankAccountId,
              "DebitedFunds",
              money(amount),
              "Fees",
              money(0),
              "Tag",
              tag);
      case REFUND -> Map.of("AuthorId", userId, "Tag", tag);
    };
  }

  private static Map<String, Object> payIn(
      String userId, String walletId, String cardId, long amount, long fees, String tag) {
    return Map.ofEntries(
        Map.entry("AuthorId", userId),
        Map.entry("CreditedWalletId", walletId),
        Map.entry("CardId", cardId),
        Map.entry("DebitedFunds", money(amount)),
        Map.entry("Fees", money(fees)),
        Map.entry("SecureMode", "DEFAULT"),
        Map.entry("SecureModeReturnURL", "https://shop.example/return"),
        Map.entry("IpAddress", "203.0.113.7"),
        Map.entry(
            "BrowserInfo",
            Map.of(
                "AcceptHeader",
                "text/html",
                "JavaEnabled",
                false,
                "JavascriptEnabled",
                true,
                "Language",
                "FR-FR",
                "ColorDepth",
                24,
                "ScreenHeight",
                900,
                "ScreenWidth",
                1440,
                "TimeZoneOffset",
                "-60",
                "UserAgent",
                "Mozilla/5.0")),
        Map.entry("Tag", tag));
  }

  private static Map<String, Object> money(long amount) {
    return Map.of("Currency", "EUR", "Amount", amount);
  }

  private static Map<String, String> address() {
    return Map.of(
        "AddressLine1", "1 Storm Street",
        "City", "Brest",
        "Region", "Bretagne",
        "PostalCode", "29200",
        "Country", "FR");
  }

  /** Calls of the merchant API while all is well. */
  private record Setup(Platform platform, String base, String token) {
    private static final String DOCUMENT =
        Base64.getEncoder()
            .encodeToString(
                ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n"
                        + "% page\n".repeat(400)
                        + "trailer<</Root 1 0 R>>\n%%EOF")
                    .getBytes(StandardCharsets.US_ASCII));

    JsonNode post(String path, Object body) {
      return platform.json(base + path, body, token);
    }

    String id(String path, Object body) {
      return post(path, body).path("Id").asString();
    }

    String user() {
      return id(
          "/users/natural",
          Map.of(
              "FirstName", "Kay",
              "LastName", "Oss",
              "Email", "kay@chaos.example",
              "Birthday", 466_646_400,
              "Nationality", "FR",
              "CountryOfResidence", "FR",
              "UserCategory", "OWNER",
              "TermsAndConditionsAccepted", true,
              "Address", address()));
    }

    /**
     * Makes the user REGULAR, so that no monthly limit stands in the way of payouts and refunds.
     */
    void verify(Installation installation, String clientId, String userId)
        throws InterruptedException {
      String documents = "/users/" + userId + "/KYC/documents";
      String document = id(documents, Map.of("Type", "IDENTITY_PROOF"));
      post(documents + "/" + document + "/pages", Map.of("File", DOCUMENT));
      platform.put(base + documents + "/" + document, Map.of("Status", "VALIDATION_ASKED"), token);
      platform.json(
          installation.url(Installation.COMPLIANCE)
              + "/internal/clients/"
              + clientId
              + "/kyc-documents/"
              + document
              + "/decision",
          Map.of("decision", "VALIDATED"),
          platform.serviceToken());
      boolean regular =
          Waiting.until(
              LIMIT,
              () ->
                  platform
                      .get(base + "/users/" + userId, token)
                      .path("KYCLevel")
                      .asString("")
                      .equals("REGULAR"));
      if (!regular) {
        throw new BenchException("The user did not become REGULAR.");
      }
    }

    String card(String userId) {
      return platform.registerCard(base, userId, CARD_NUMBER, token);
    }
  }
}
