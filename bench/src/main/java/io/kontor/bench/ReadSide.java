package io.kontor.bench;

import java.util.random.RandomGenerator;

/** Reads of one small object, at the gateway or at the service that owns it: bar G1. */
final class ReadSide extends HttpSide {
  private final String name;
  private final Platform platform;
  private final Merchant merchant;

  private ReadSide(String name, int port, Platform platform, Merchant merchant) {
    super(port);
    this.name = name;
    this.platform = platform;
    this.merchant = merchant;
  }

  static ReadSide gateway(Installation installation, Platform platform, Merchant merchant) {
    return new ReadSide("gateway", installation.port(Installation.GATEWAY), platform, merchant);
  }

  static ReadSide service(Installation installation, Platform platform, Merchant merchant) {
    return new ReadSide(
        "identity-service", installation.port(Installation.IDENTITY), platform, merchant);
  }

  /** The same read at another port: bar G2. */
  static ReadSide at(String name, int port, Platform platform, Merchant merchant) {
    return new ReadSide(name, port, platform, merchant);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  String token() {
    return platform.merchantToken(merchant.clientId(), merchant.key());
  }

  @Override
  String path() {
    return "/v2.01/" + merchant.clientId() + "/users/" + merchant.userId();
  }

  @Override
  String body(RandomGenerator random, String reference) {
    return "";
  }

  @Override
  boolean succeeded(HttpConnection.Answer answer) {
    return answer.status() == 200 && answer.body().contains(merchant.userId());
  }
}
