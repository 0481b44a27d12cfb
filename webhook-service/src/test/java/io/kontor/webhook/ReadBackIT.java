package io.kontor.webhook;

import io.kontor.platform.test.ReadBackRules;
import io.kontor.platform.test.ServiceTest;
import java.util.Map;

@ServiceTest
class ReadBackIT extends ReadBackRules {
  @Override
  protected Map<String, String> alsoOpen() {
    return Map.of("url", "the address of a hook, given by the merchant");
  }
}
