package io.kontor.transaction;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontor.platform.test.OtherServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything transaction-service talks to, over HTTP and with real rules: a ledger that refuses
 * what the real one refuses, an acquirer and a bank that do nothing twice under one reference.
 */
final class FakeEnvironment {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final FakeEnvironment INSTANCE = new FakeEnvironment();

  /** What goes wrong with calls whose path begins so. */
  enum Fault {
    /** Refused before anything is done. */
    DOWN,
    /** Done, and then the answer is lost. */
    LOSE_ANSWER,
    /** Lost on the way there. */
    LOSE_REQUEST,
    /** Done, and answered with something nobody can read. */
    GARBAGE,
    /** Refused: not for us. */
    FORBIDDEN,
    /** A call that the other side does not know yet. */
    NOT_KNOWN
  }

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> wallets = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> bankAccounts = new ConcurrentHashMap<>();
  private final Map<String, Long> balances = new HashMap<>();
  private final Map<String, JsonNode> postings = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> payments = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> asked = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> operations = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> payouts = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> expectations = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> mandates = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> collections = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Object>> tokens = new ConcurrentHashMap<>();
  private final Map<Long, Refusal> refusals = new ConcurrentHashMap<>();
  private final Set<String> limitedTransfers = ConcurrentHashMap.newKeySet();
  private final Map<String, JsonNode> screened = new ConcurrentHashMap<>();
  private volatile Map<String, Object> screening = Map.of("decision", "ACCEPT");

  private record Refusal(String code, String message) {}

  /** What the client does with its own money needs the money to be there. */
  private static final Set<String> SPENDING = Set.of("PAYOUT", "CONVERSION");

  /** The bank account that no instant payout reaches. Source: contract "Sandbox magic values". */
  static final String NOT_INSTANTLY = "FR541558929750ZZZZZZAC01915";

  /** Answer of a part of the environment that takes the request for malformed. */
  static final Object BAD_REQUEST = new Object();

  final FakeFxDesk fx = new FakeFxDesk();
  final FakeVirtualAccounts virtualAccounts = new FakeVirtualAccounts();

  private FakeEnvironment() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::handle);
      server.start();
      OtherServices.mock()
          .stubFor(
              any(anyUrl())
                  .willReturn(
                      aResponse()
                          .proxiedFrom("http://localhost:" + server.getAddress().getPort())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FakeEnvironment instance() {
    return INSTANCE;
  }

  // --- what tests say

  void reset() {
    faults.clear();
    calls.clear();
    refusals.clear();
    screening = Map.of("decision", "ACCEPT");
    fx.refuse("");
  }

  void fault(String pathPrefix, Fault fault) {
    faults.put(pathPrefix, fault);
  }

  void heal() {
    faults.clear();
  }

  void heal(String pathPrefix) {
    faults.remove(pathPrefix);
  }

  int calls(String pathPrefix) {
    return calls.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(pathPrefix))
        .mapToInt(entry -> entry.getValue().get())
        .sum();
  }

  /** The client has a limit that concerns its transfers. */
  void limitTransfers(String clientId) {
    limitedTransfers.add(clientId);
  }

  /** What compliance-service was last asked about the transaction; null when it was not. */
  JsonNode screened(String transactionId) {
    return screened.get(transactionId);
  }

  void screening(String resultCode, String message) {
    screening = Map.of("decision", "REFUSE", "resultCode", resultCode, "resultMessage", message);
  }

  /** Acquirer and bank refuse card payments and refunds of the amount. */
  void refuse(long amount, String resultCode, String message) {
    refusals.put(amount, new Refusal(resultCode, message));
  }

  void user(String clientId, String id, String category, String status) {
    Map<String, Object> user = new HashMap<>();
    user.put("id", id);
    user.put("clientId", clientId);
    user.put("version", 1);
    user.put("personType", "NATURAL");
    user.put("userCategory", category);
    user.put("status", status);
    user.put("kycLevel", "LIGHT");
    user.put("displayName", "A person");
    users.put(id, user);
  }

  void wallet(String clientId, String id, String ownerId, String currency) {
    wallets.put(
        id, Map.of("id", id, "clientId", clientId, "ownerId", ownerId, "currency", currency));
  }

  void bankAccount(String clientId, String id, String userId, String type, String iban) {
    Map<String, Object> account = new HashMap<>();
    account.put("id", id);
    account.put("clientId", clientId);
    account.put("userId", userId);
    account.put("type", type);
    account.put("ownerName", "A person");
    account.put("iban", iban);
    account.put("accountNumber", iban == null ? "55779911" : null);
    account.put("sortCode", iban == null ? "200000" : null);
    account.put("active", true);
    bankAccounts.put(id, account);
  }

  /** A bank account that tells since when it is there. */
  void bankAccount(String clientId, String id, String userId, boolean active, Instant since) {
    bankAccount(clientId, id, userId, active);
    Map<String, Object> account = new HashMap<>(bankAccounts.get(id));
    account.put("creationDate", since.toString());
    bankAccounts.put(id, account);
  }

  void bankAccount(String clientId, String id, String userId, boolean active) {
    bankAccount(clientId, id, userId, active, "FR7630004000031234567890143");
  }

  void bankAccount(String clientId, String id, String userId, boolean active, String iban) {
    bankAccounts.put(
        id,
        Map.of(
            "id",
            id,
            "clientId",
            clientId,
            "userId",
            userId,
            "type",
            "IBAN",
            "ownerName",
            "A person",
            "iban",
            iban,
            "bic",
            "BNPAFRPP",
            "active",
            active));
  }

  /** Money from nowhere, so that a wallet has some. */
  synchronized void fund(String account, String currency, long amount) {
    balances.merge(account, amount, Math::addExact);
    balances.merge("world:TEST_" + currency, -amount, Math::addExact);
  }

  synchronized long balance(String account) {
    return balances.getOrDefault(account, 0L);
  }

  synchronized List<String> postingsAbout(String id) {
    return postings.keySet().stream().filter(reference -> reference.startsWith(id)).toList();
  }

  /** The sum over all accounts; zero when the books balance. */
  synchronized long trialBalance() {
    return balances.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized long lowestWallet() {
    return balances.entrySet().stream()
        .filter(entry -> !mayBeNegative(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .min()
        .orElse(0);
  }

  /** A card that the token page has taken. */
  void token(String data, String token, boolean challenged) {
    tokens.put(
        data,
        Map.of(
            "token",
            token,
            "alias",
            "497010XXXXXX1119",
            "expirationDate",
            "1230",
            "fingerprint",
            "0123456789abcdef0123456789abcdef",
            "cardType",
            "CB_VISA_MASTERCARD",
            "cardProvider",
            "VISA",
            "country",
            "FRA",
            "bin",
            challenged ? "497011" : "497010"));
  }

  Map<String, Object> payment(String reference) {
    return payments.get(reference);
  }

  /** What the acquirer was asked for: a page, or a payment. */
  JsonNode asked(String reference) {
    return asked.get(reference);
  }

  /** The payer has paid by a method without a card. */
  void paidByMethod(String reference, Map<String, Object> payer) {
    Map<String, Object> payment = new HashMap<>(payments.get(reference));
    payment.put("status", "SUCCEEDED");
    payment.put("resultCode", "000000");
    payment.put("resultMessage", "Success");
    payment.put("redirectUrl", null);
    payment.put("payer", payer);
    payments.put(reference, payment);
  }

  boolean paid(String reference) {
    Map<String, Object> payment = payments.get(reference);
    return payment != null && "SUCCEEDED".equals(payment.get("status"));
  }

  Map<String, Object> operation(String reference) {
    return operations.get(reference);
  }

  void finishPayment(String reference, String status, String code, String message) {
    Map<String, Object> payment = new HashMap<>(payments.get(reference));
    payment.put("status", status);
    payment.put("resultCode", code);
    payment.put("resultMessage", message);
    payment.put("redirectUrl", null);
    payment.put(
        "card",
        Map.of(
            "alias",
            "497010XXXXXX1119",
            "expirationDate",
            "1230",
            "fingerprint",
            "aa",
            "cardType",
            "CB_VISA_MASTERCARD",
            "country",
            "FRA"));
    payments.put(reference, payment);
  }

  void finishPayout(String reference, String status, String code, String returnReason) {
    Map<String, Object> payout = new HashMap<>(payouts.get(reference));
    payout.put("status", status);
    payout.put("resultCode", code);
    payout.put("returnReason", returnReason);
    payouts.put(reference, payout);
  }

  void refusePayout(String reference, String code, String message) {
    finishPayout(reference, "REFUSED", code, null);
    payouts.get(reference).put("resultMessage", message);
  }

  Map<String, Object> payout(String reference) {
    return payouts.get(reference);
  }

  /** The mandate as the scheme keeps it. */
  Map<String, Object> mandate(String reference) {
    return mandates.get(reference);
  }

  /** The scheme's word on a mandate; from SUBMITTED on it is confirmed. */
  void finishMandate(String reference, String status, String code) {
    Map<String, Object> mandate = new HashMap<>(mandates.get(reference));
    mandate.put("status", status);
    mandate.put("resultCode", code);
    mandate.put("resultMessage", code == null ? null : "As the scheme says");
    mandate.remove("redirectUrl");
    if (!status.equals("FAILED")) {
      mandate.put("scheme", mandate.get("wanted"));
      mandate.put("bankReference", "KTR1");
      mandate.put("documentUrl", "http://sandbox/mandate.pdf");
    }
    mandates.put(reference, mandate);
  }

  /** The collection as the scheme keeps it. */
  Map<String, Object> collection(String reference) {
    return collections.get(reference);
  }

  void finishCollection(String reference, String status, String code) {
    Map<String, Object> collection = new HashMap<>(collections.get(reference));
    collection.put("status", status);
    collection.put("resultCode", code);
    collections.put(reference, collection);
  }

  @SuppressWarnings("unchecked")
  void wire(String reference, String id, String currency, long amount) {
    Map<String, Object> expectation = new HashMap<>(expectations.get(reference));
    List<Object> received =
        new ArrayList<>((List<Object>) expectation.getOrDefault("received", List.of()));
    received.add(Map.of("id", id, "amount", Map.of("currency", currency, "amount", amount)));
    expectation.put("received", received);
    expectations.put(reference, expectation);
  }

  // --- what the service sees

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
    Fault fault =
        faults.entrySet().stream()
            .filter(entry -> (method + " " + path).startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    if (fault == Fault.DOWN) {
      answer(exchange, 503, Map.of());
      return;
    }
    if (fault == Fault.LOSE_REQUEST) {
      answer(exchange, 500, Map.of());
      return;
    }
    if (fault == Fault.FORBIDDEN) {
      answer(exchange, 403, Map.of("code", "REFUSED"));
      return;
    }
    if (fault == Fault.NOT_KNOWN) {
      answer(exchange, 405, Map.of("code", "METHOD_NOT_ALLOWED"));
      return;
    }
    JsonNode json = body.isEmpty() ? null : JSON.readTree(body);
    Object answer =
        path.startsWith("/sandbox/fx/")
            ? fx.respond(method, path, json)
            : path.startsWith("/sandbox/bank/virtual-")
                ? virtualAccounts.respond(path, json, exchange.getRequestURI().getQuery())
                : respond(method, path, json);
    if (fault == Fault.LOSE_ANSWER) {
      answer(exchange, 500, Map.of());
    } else if (fault == Fault.GARBAGE) {
      garbage(exchange);
    } else if (answer == BAD_REQUEST) {
      answer(exchange, 400, Map.of("code", "INVALID_REQUEST"));
    } else if (answer == null) {
      answer(exchange, 404, Map.of("code", "RESOURCE_NOT_FOUND"));
    } else {
      answer(exchange, 200, answer);
    }
  }

  private Object respond(String method, String path, JsonNode body) {
    String[] part = path.split("/");
    String last = part[part.length - 1];
    if (path.startsWith("/identity/") && last.equals("close")) {
      users.get(part[6]).put("status", "CLOSED");
      users.get(part[6]).merge("version", 1, (old, one) -> (Integer) old + (Integer) one);
      return Map.of();
    }
    if (last.equals("wallets-with-money")) {
      return Map.of("walletIds", withMoney(part[6]));
    }
    if (path.startsWith("/identity/") && path.contains("/users/")) {
      return ofClient(users.get(last), part[4]);
    }
    if (path.startsWith("/identity/") && path.contains("/bank-accounts/")) {
      return ofClient(bankAccounts.get(last), part[4]);
    }
    if (path.startsWith("/wallet/internal/clients/")) {
      return ofClient(wallets.get(last), part[4]);
    }
    if (path.startsWith("/compliance/internal/clients/")) {
      return Map.of(
          "clientId", part[4], "transfers", limitedTransfers.contains(part[4]), "version", 1);
    }
    if (path.startsWith("/compliance/internal/screenings")) {
      screened.put(body.get("transactionId").asString(), body);
      return screening;
    }
    if (path.equals("/wallet/internal/ledger/postings")) {
      return post(body);
    }
    if (path.equals("/wallet/internal/ledger/postings/batch")) {
      List<Object> results = new ArrayList<>();
      body.get("postings").forEach(posting -> results.add(post(posting)));
      return Map.of("results", results);
    }
    if (path.startsWith("/wallet/internal/ledger/postings/")) {
      return posting(last);
    }
    if (path.equals("/sandbox/acquirer/registrations")) {
      return Map.of(
          "accessKey",
          "key",
          "preregistrationData",
          "pre",
          "cardRegistrationUrl",
          "http://sandbox/acquirer/token");
    }
    if (path.equals("/sandbox/acquirer/cards")) {
      String data = body.get("registrationData").asString();
      return tokens.getOrDefault(
          data,
          Map.of(
              "errorCode",
              "02625",
              "resultCode",
              "105202",
              "resultMessage",
              "Card number: invalid format"));
    }
    if (path.equals("/sandbox/acquirer/payments") || path.equals("/sandbox/acquirer/pages")) {
      asked.put(body.get("reference").asString(), body);
    }
    if (path.equals("/sandbox/acquirer/payments")) {
      return payments.computeIfAbsent(body.get("reference").asString(), _ -> pay(body));
    }
    if (path.equals("/sandbox/acquirer/pages")) {
      payments.computeIfAbsent(
          body.get("reference").asString(), _ -> payment(body, "PENDING", "001030", null, "page"));
      return Map.of(
          "reference", body.get("reference").asString(), "redirectUrl", "http://sandbox/page");
    }
    if (path.equals("/sandbox/acquirer/issuers")) {
      return issuer(body);
    }
    if (path.startsWith("/sandbox/acquirer/payments/") && method.equals("GET")) {
      return payments.get(last);
    }
    if (path.startsWith("/sandbox/acquirer/payments/")) {
      return operations.computeIfAbsent(
          body.get("reference").asString(), _ -> operate(last, part[4], body));
    }
    if (path.equals("/sandbox/bank/mandates")) {
      return mandates.computeIfAbsent(body.get("reference").asString(), _ -> openMandate(body));
    }
    if (path.startsWith("/sandbox/bank/mandates/") && method.equals("GET")) {
      return mandates.get(last);
    }
    if (path.startsWith("/sandbox/bank/mandates/")) {
      finishMandate(part[4], "FAILED", "001806");
      return mandates.get(part[4]);
    }
    if (path.equals("/sandbox/bank/collections")) {
      return collections.computeIfAbsent(
          body.get("reference").asString(),
          reference ->
              new HashMap<>(
                  Map.of(
                      "reference",
                      reference,
                      "mandate",
                      body.get("mandateReference").asString(),
                      "status",
                      "PENDING",
                      "amount",
                      body.get("amount"),
                      "chargeDate",
                      "2030-01-02T00:00:00Z")));
    }
    if (path.startsWith("/sandbox/bank/collections/")) {
      return collections.get(last);
    }
    if (path.equals("/sandbox/bank/refunds")) {
      return operations.computeIfAbsent(
          body.get("reference").asString(),
          _ -> operate("refunds", body.get("paymentReference").asString(), body));
    }
    if (path.equals("/sandbox/bank/payouts")) {
      return payouts.computeIfAbsent(
          body.get("reference").asString(),
          reference ->
              new HashMap<>(
                  Map.of(
                      "reference", reference, "status", "PENDING", "modeApplied", applied(body))));
    }
    if (path.equals("/sandbox/bank/reachability")) {
      return isReachable(body)
          ? Map.of("reachable", true)
          : Map.of("reachable", false, "code", "001999", "message", "Not instantly");
    }
    if (path.startsWith("/sandbox/bank/payouts/")) {
      return payouts.get(last);
    }
    if (path.equals("/sandbox/bank/wires/expectations")) {
      return expectations.computeIfAbsent(
          body.get("reference").asString(),
          reference ->
              Map.of(
                  "wireReference",
                  reference.substring(reference.length() - 10),
                  "bankAccount",
                  Map.of(
                      "ownerName",
                      "Kontor",
                      "ownerAddress",
                      "1 Square",
                      "iban",
                      "FR7618829754160173622224251",
                      "bic",
                      "CMBRFR2BCME")));
    }
    if (path.startsWith("/sandbox/bank/wires/expectations/")) {
      return expectations.get(last);
    }
    return null;
  }

  private synchronized List<String> withMoney(String owner) {
    return wallets.values().stream()
        .filter(wallet -> wallet.get("ownerId").equals(owner))
        .map(wallet -> String.valueOf(wallet.get("id")))
        .filter(id -> balance(id) != 0)
        .toList();
  }

  private static Map<String, Object> openMandate(JsonNode body) {
    Map<String, Object> mandate = new HashMap<>();
    mandate.put("reference", body.get("reference").asString());
    mandate.put("status", "PENDING");
    mandate.put("redirectUrl", "http://sandbox/mandate/key");
    mandate.put("holder", body.get("debtor").path("holderName").asString(""));
    mandate.put("wanted", body.get("debtor").get("type").asString().equals("GB") ? "BACS" : "SEPA");
    return mandate;
  }

  private static boolean isReachable(JsonNode body) {
    return !body.at("/beneficiary/iban").asString("").equals(NOT_INSTANTLY);
  }

  private static String applied(JsonNode body) {
    String mode = body.path("mode").asString("STANDARD");
    return switch (mode) {
      case "INSTANT_PAYMENT" -> isReachable(body) ? mode : "STANDARD";
      case "INSTANT_PAYMENT_ONLY" -> isReachable(body) ? "INSTANT_PAYMENT" : "NONE";
      default -> mode;
    };
  }

  private static Object issuer(JsonNode query) {
    boolean token = query.get("type").asString().equals("GOOGLE_PAY");
    if (token
        ? query.get("token").asString().equals("junk")
        : query.get("bin").asString().startsWith("0")) {
      return null;
    }
    Map<String, Object> issuer = new HashMap<>();
    issuer.put("bin", token ? "411111" : query.get("bin").asString());
    issuer.put("tokenFormat", token ? "PAN_ONLY" : null);
    issuer.put("issuerCountryCode", "FR");
    issuer.put("issuingBank", "LA BANQUE POSTALE");
    issuer.put(
        "binData",
        List.of(
            Map.of("brand", "CB", "commercialIndicator", "PERSONAL", "cardType", "DEBIT"),
            Map.of("brand", "VISA", "commercialIndicator", "PERSONAL", "cardType", "DEBIT")));
    return issuer;
  }

  private static Object ofClient(Map<String, Object> data, String clientId) {
    return data != null && data.get("clientId").equals(clientId) ? data : null;
  }

  private synchronized Object posting(String reference) {
    JsonNode stored = postings.get(reference);
    return stored == null ? null : Map.of("outcome", "POSTED", "entries", stored.get("entries"));
  }

  private synchronized Object post(JsonNode body) {
    String reference = body.get("reference").asString();
    JsonNode stored = postings.get(reference);
    if (stored != null) {
      if (!stored.get("entries").equals(body.get("entries"))) {
        throw new IllegalStateException("REFERENCE_REUSED " + reference);
      }
      return Map.of("outcome", "POSTED", "entries", body.get("entries"));
    }
    Map<String, Long> sums = new HashMap<>();
    Map<String, Long> after = new HashMap<>();
    for (JsonNode entry : body.get("entries")) {
      long amount = entry.get("amount").asLong();
      sums.merge(entry.get("currency").asString(), amount, Math::addExact);
      String account = entry.get("account").asString();
      long balance = after.getOrDefault(account, balances.getOrDefault(account, 0L)) + amount;
      after.put(account, balance);
    }
    if (sums.values().stream().anyMatch(sum -> sum != 0) || after.size() < 2) {
      throw new IllegalStateException("POSTING_UNBALANCED " + body);
    }
    for (JsonNode entry : body.get("entries")) {
      String account = entry.get("account").asString();
      boolean spends = SPENDING.contains(body.get("reason").asString());
      boolean covered = mayBeNegative(account) && (!spends || account.startsWith("world:"));
      if (entry.get("amount").asLong() < 0 && after.get(account) < 0 && !covered) {
        return Map.of("outcome", "REFUSED", "code", "INSUFFICIENT_BALANCE", "account", account);
      }
    }
    balances.putAll(after);
    postings.put(reference, body);
    return Map.of("outcome", "POSTED", "postingId", reference, "entries", body.get("entries"));
  }

  private static boolean mayBeNegative(String account) {
    return account.startsWith("world:") || account.contains(":CREDIT_");
  }

  private Map<String, Object> pay(JsonNode body) {
    long amount = body.get("amount").get("amount").asLong();
    boolean merchant = body.path("initiator").asString("").equals("MERCHANT");
    String wallet = body.at("/wallet/token").asString("");
    boolean wanted =
        body.path("cardToken").asString("").startsWith("challenge")
            || wallet.equals("sandbox-challenge")
            || body.get("secureMode").asString().equals("FORCE");
    if (wanted && !merchant && !body.path("returnUrl").asString("").isEmpty()) {
      return payment(body, "CHALLENGE", null, null, "3ds");
    }
    if (merchant && amount == 333_10) {
      return payment(
          body, "FAILED", "101301", "Secure mode: 3DSecure authentication has failed", null);
    }
    if (wallet.equals("nonsense")) {
      return payment(body, "FAILED", "001599", "Token processing error", null);
    }
    Refusal refusal = refusals.get(amount);
    if (refusal != null) {
      return payment(body, "FAILED", refusal.code(), refusal.message(), null);
    }
    return amount == 333_05
        ? payment(body, "FAILED", "101101", "Transaction refused by the bank (Do not honor)", null)
        : payment(body, "SUCCEEDED", "000000", "Success", null);
  }

  private static Map<String, Object> payment(
      JsonNode body, String status, String code, String message, String page) {
    Map<String, Object> payment = new HashMap<>();
    payment.put("reference", body.get("reference").asString());
    payment.put("status", status);
    payment.put("resultCode", code);
    payment.put("resultMessage", message);
    payment.put("redirectUrl", page == null ? null : "http://sandbox/" + page);
    payment.put("secureModeNeeded", "3ds".equals(page));
    payment.put("amount", body.get("amount"));
    payment.put("returnUrl", body.path("returnUrl").asString(""));
    return payment;
  }

  private Map<String, Object> operate(String kind, String payment, JsonNode body) {
    Map<String, Object> operation = new HashMap<>();
    operation.put("reference", body.get("reference").asString());
    operation.put("payment", payment);
    operation.put("kind", kind);
    long amount = body.path("amount").path("amount").asLong(0);
    boolean refused = amount == (kind.equals("refunds") ? 666_66 : 333_60);
    Refusal refusal = refused ? new Refusal("101199", "Transaction refused") : refusals.get(amount);
    operation.put("status", refusal == null ? "SUCCEEDED" : "FAILED");
    operation.put("resultCode", refusal == null ? "000000" : refusal.code());
    operation.put("resultMessage", refusal == null ? "Success" : refusal.message());
    return operation;
  }

  private static void garbage(HttpExchange exchange) throws IOException {
    byte[] bytes = "{\"outcome\": [<html>".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void answer(HttpExchange exchange, int status, Object answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
