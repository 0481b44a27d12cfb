package io.kontor.transaction;

import io.kontor.platform.test.ReadBackRules;
import io.kontor.platform.test.ServiceTest;
import java.util.Map;

@ServiceTest
class ReadBackIT extends ReadBackRules {
  @Override
  protected Map<String, String> alsoOpen() {
    String registration = "a registration shows it to whoever may read cards, until it is used";
    return Map.of(
        "idempotencyKey", "given by the merchant",
        "token", "the acquirer's name for a card, of no use without its key; shown in no view",
        "tokenFormat", "how a wallet's token is made",
        "accessKey", registration,
        "preregistrationData", registration,
        "cardRegistrationUrl", registration,
        "registrationData", registration);
  }
}
