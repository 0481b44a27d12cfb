package io.kontor.bench;

import java.util.random.RandomGenerator;

/** Bulk calls through the gateway, each with many transfers: bar L5. */
final class BulkSide extends HttpSide {
  /** Transfers in one call. */
  static final int TRANSFERS = 1_000;

  /** Calls at once; the service takes no more of one client. */
  static final int CONNECTIONS = 4;

  private static final String SUCCEEDED = "\"Status\":\"SUCCEEDED\"";

  private final Platform platform;
  private final Merchant merchant;
  private final Accounts accounts;

  BulkSide(Installation installation, Platform platform, Merchant merchant, Accounts accounts) {
    super(installation.port(Installation.GATEWAY));
    this.platform = platform;
    this.merchant = merchant;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "gateway, " + TRANSFERS + " per call";
  }

  @Override
  String token() {
    return platform.merchantToken(merchant.clientId(), merchant.key());
  }

  @Override
  String path() {
    return "/v2.01/" + merchant.clientId() + "/transfers/bulk";
  }

  @Override
  boolean hasKeys() {
    return false;
  }

  /** One leg; its rate counts transfers, its times are those of calls. */
  @Override
  public Leg run(int seconds, int connections) {
    Leg calls = super.run(seconds, connections);
    return new Leg(calls.perSecond() * TRANSFERS, calls.p50Millis(), calls.p99Millis());
  }

  @Override
  String body(RandomGenerator random, String reference) {
    return body(merchant.userId(), accounts, random, reference);
  }

  static String body(String userId, Accounts accounts, RandomGenerator random, String reference) {
    StringBuilder body = new StringBuilder(300 * TRANSFERS).append("{\"Transfers\":[");
    for (int i = 0; i < TRANSFERS; i++) {
      String debited = accounts.debited(random);
      body.append(i == 0 ? "{" : ",{")
          .append("\"IdempotencyKey\":\"")
          .append(reference)
          .append('-')
          .append(i)
          .append("\",\"AuthorId\":\"")
          .append(userId)
          .append("\",\"DebitedFunds\":{\"Currency\":\"EUR\",\"Amount\":")
          .append(1 + random.nextInt(1_000))
          .append("},\"Fees\":{\"Currency\":\"EUR\",\"Amount\":0},\"DebitedWalletId\":\"")
          .append(debited)
          .append("\",\"CreditedWalletId\":\"")
          .append(accounts.credited(random, debited))
          .append("\"}");
    }
    return body.append("]}").toString();
  }

  @Override
  boolean succeeded(HttpConnection.Answer answer) {
    return answer.status() == 200 && succeeded(answer.body()) == TRANSFERS;
  }

  /** How many transfers of the answer succeeded. */
  static int succeeded(String answer) {
    int count = 0;
    for (int at = answer.indexOf(SUCCEEDED); at >= 0; count++) {
      at = answer.indexOf(SUCCEEDED, at + SUCCEEDED.length());
    }
    return count;
  }
}
