package io.kontor.launcher;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void keepsTheRulesOfEveryModule() {
    HouseRules.checkModule("io.kontor.launcher");
  }
}
