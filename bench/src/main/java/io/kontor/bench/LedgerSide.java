package io.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The ledger call of wallet-service with the token of the one process that may post: bar L1. Its
 * accounts are wallets of a client that exists nowhere else, written straight into the books'
 * database.
 */
final class LedgerSide extends HttpSide {
  private static final long FUNDS = 1_000_000_000_000L;
  private static final int LINES = 49; // and one for the bank
  private static final String CLIENT = "bench";
  private final Platform platform;
  private final Accounts accounts;

  LedgerSide(Installation installation, Platform platform, Accounts accounts) {
    super(installation.port(Installation.WALLET));
    this.platform = platform;
    this.accounts = accounts;
  }

  /** Ids of this many accounts. */
  static List<String> accountIds(int count) {
    return IntStream.range(0, count).mapToObj("wlt_bench_%06d"::formatted).toList();
  }

  /** Opens the accounts of these ids and funds them; a repeat changes nothing. */
  static void open(Installation installation, Platform platform, List<String> ids) {
    try (Connection books = installation.open("wallet");
        PreparedStatement insert =
            books.prepareStatement(
                """
                INSERT INTO account (id, kind, client_id, currency, opened_at)
                SELECT id, 'USER', ?, 'EUR', now() FROM unnest(?) AS id ON CONFLICT DO NOTHING
                """)) {
      insert.setString(1, CLIENT);
      insert.setArray(2, books.createArrayOf("text", ids.toArray()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new BenchException("The accounts could not be opened.", e);
    }
    fund(installation, platform, CLIENT, ids, "wallets");
  }

  /**
   * Funds the accounts by the ledger call, from the bank's account; a repeat changes nothing,
   * because the references are the same.
   */
  static void fund(
      Installation installation,
      Platform platform,
      String clientId,
      List<String> ids,
      String purpose) {
    String url = installation.url(Installation.WALLET) + "/internal/ledger/postings";
    String token = platform.ledgerToken();
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
                      clientId,
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
    return platform.ledgerToken();
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
