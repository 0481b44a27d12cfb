package io.kontor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The ledger call of wallet-service with a service token: bar L1. Its accounts are wallets of
 * clients that exist nowhere else, opened by the posting that funds them.
 */
final class LedgerSide extends HttpSide {
  private static final long FUNDS = 1_000_000_000_000L;
  private static final int LINES = 49; // and one for the bank
  private final Platform platform;
  private final Accounts accounts;

  LedgerSide(Installation installation, Platform platform, Accounts accounts) {
    super(installation.port(Installation.WALLET));
    this.platform = platform;
    this.accounts = accounts;
  }

  /** Ids of this many accounts. */
  static List<String> accountIds(int count) {
    return IntStream.range(0, count).mapToObj("bench-%06d:DEFAULT_EUR"::formatted).toList();
  }

  /**
   * Funds the accounts by the ledger call, from the bank's account; a repeat changes nothing,
   * because the references are the same.
   */
  static void fund(Installation installation, Platform platform, List<String> ids, String purpose) {
    String url = installation.url(Installation.WALLET) + "/internal/ledger/postings";
    String token = platform.serviceToken();
    for (int from = 0; from < ids.size(); from += LINES) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + LINES));
      List<Map<String, Object>> entries = new ArrayList<>();
      entries.add(entry("world:BANK_EUR", -FUNDS * some.size()));
      some.forEach(id -> entries.add(entry(id, FUNDS)));
      String outcome =
          platform
              .json(
                  url,
                  Map.of(
                      "reference",
                      "bench-funds-" + purpose + "-" + from,
                      "reason",
                      "PAYIN",
                      "clientId",
                      "bench",
                      "entries",
                      entries),
                  token)
              .path("outcome")
              .asString();
      if (!outcome.equals("POSTED")) {
        throw new BenchException("The accounts could not be funded: " + outcome);
      }
    }
  }

  private static Map<String, Object> entry(String account, long amount) {
    return Map.of("account", account, "currency", "EUR", "amount", amount);
  }

  @Override
  public String name() {
    return "wallet-service";
  }

  @Override
  String token() {
    return platform.serviceToken();
  }

  @Override
  String path() {
    return "/internal/ledger/postings";
  }

  @Override
  String body(RandomGenerator random, String reference) {
    String debited = accounts.debited(random);
    int amount = 1 + random.nextInt(1_000);
    return """
    {"reference":"%s","reason":"TRANSFER","clientId":"bench","entries":[{"account":"%s","currency":"EUR","amount":-%d},{"account":"%s","currency":"EUR","amount":%d}]}\
    """
        .formatted(reference, debited, amount, accounts.credited(random, debited), amount);
  }

  @Override
  boolean succeeded(HttpConnection.Answer answer) {
    return answer.status() == 200 && answer.body().contains("\"outcome\":\"POSTED\"");
  }
}
