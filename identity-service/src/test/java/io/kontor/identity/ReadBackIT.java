package io.kontor.identity;

import io.kontor.platform.test.ReadBackRules;
import io.kontor.platform.test.ServiceTest;
import java.util.Map;

@ServiceTest
class ReadBackIT extends ReadBackRules {
  @Override
  protected Map<String, String> alsoOpen() {
    return Map.of(
        "keyId", "names the key that signed an anchor of the audit trail",
        "publicKey", "public: whoever proves the trail needs it");
  }
}
