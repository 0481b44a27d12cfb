package io.kontor.platform.outbound;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

/** The rules for this library and those it is built on. */
class HouseRulesTest {

  @Test
  void hold() {
    HouseRules.checkModule("io.kontor.platform");
    HouseRules.checkLongLivedWork("io.kontor.platform");
  }
}
