package io.kontor.bench;

import java.util.random.RandomGenerator;

/** Transfers of the merchant API through the gateway, with a merchant's token: bar L4. */
final class TransferSide extends HttpSide {
  private final Platform platform;
  private final Merchant merchant;
  private final Accounts accounts;
  private final int copies;

  TransferSide(Installation installation, Platform platform, Merchant merchant, Accounts accounts) {
    this(installation, platform, merchant, accounts, 1);
  }

  /** Transfers that are sent several times at once, each with one key: bar L10. */
  TransferSide(
      Installation installation,
      Platform platform,
      Merchant merchant,
      Accounts accounts,
      int copies) {
    super(installation.port(Installation.GATEWAY), copies);
    this.copies = copies;
    this.platform = platform;
    this.merchant = merchant;
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return copies == 1 ? "gateway" : "gateway, " + copies + " times at once";
  }

  @Override
  String token() {
    return platform.merchantToken(merchant.clientId(), merchant.key());
  }

  @Override
  String path() {
    return "/v2.01/" + merchant.clientId() + "/transfers";
  }

  @Override
  String body(RandomGenerator random, String reference) {
    String debited = accounts.debited(random);
    int amount = 1 + random.nextInt(1_000);
    return """
    {"AuthorId":"%s","DebitedFunds":{"Currency":"EUR","Amount":%d},"Fees":{"Currency":"EUR","Amount":0},"DebitedWalletId":"%s","CreditedWalletId":"%s"}\
    """
        .formatted(merchant.userId(), amount, debited, accounts.credited(random, debited));
  }

  @Override
  boolean succeeded(HttpConnection.Answer answer) {
    return answer.status() == 200 && answer.body().contains("\"Status\":\"SUCCEEDED\"");
  }
}
