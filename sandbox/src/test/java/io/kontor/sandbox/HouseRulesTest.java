package io.kontor.sandbox;

import static io.kontor.platform.test.HouseRules.Exemption.SLEEPING;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void keepsTheRulesOfEveryModule() {
    // A slow acquirer is one of the faults that it injects.
    HouseRules.checkModule("io.kontor.sandbox", SLEEPING);
  }
}
