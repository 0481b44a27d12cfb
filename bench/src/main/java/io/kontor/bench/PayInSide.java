package io.kontor.bench;

import java.util.random.RandomGenerator;

/** Direct card pay-ins with a fee through the gateway, all with one card: bar L11. */
final class PayInSide extends HttpSide {
  private static final String CARD_NUMBER = "4970107111111119"; // the sandbox's card that just pays
  private final Platform platform;
  private final Merchant merchant;
  private final Accounts accounts;
  private final String cardId;

  PayInSide(Installation installation, Platform platform, Merchant merchant, Accounts accounts) {
    super(installation.port(Installation.GATEWAY));
    this.platform = platform;
    this.merchant = merchant;
    this.accounts = accounts;
    this.cardId =
        platform.registerCard(
            installation.url(Installation.GATEWAY) + "/v2.01/" + merchant.clientId(),
            merchant.userId(),
            CARD_NUMBER,
            token());
  }

  @Override
  public String name() {
    return "gateway, card pay-ins";
  }

  @Override
  String token() {
    return platform.merchantToken(merchant.clientId(), merchant.key());
  }

  @Override
  String path() {
    return "/v2.01/" + merchant.clientId() + "/payins/card/direct";
  }

  @Override
  String body(RandomGenerator random, String reference) {
    return """
    {"AuthorId":"%s","CreditedWalletId":"%s","CardId":"%s","DebitedFunds":{"Currency":"EUR","Amount":%d},"Fees":{"Currency":"EUR","Amount":10},"SecureMode":"DEFAULT","SecureModeReturnURL":"https://shop.example/return","IpAddress":"203.0.113.7","BrowserInfo":{"AcceptHeader":"text/html","JavaEnabled":false,"JavascriptEnabled":true,"Language":"FR-FR","ColorDepth":24,"ScreenHeight":900,"ScreenWidth":1440,"TimeZoneOffset":"-60","UserAgent":"Mozilla/5.0"}}\
    """
        .formatted(
            merchant.userId(), accounts.debited(random), cardId, 100 + random.nextInt(1_000));
  }

  @Override
  boolean succeeded(HttpConnection.Answer answer) {
    return answer.status() == 200 && answer.body().contains("\"Status\":\"SUCCEEDED\"");
  }
}
