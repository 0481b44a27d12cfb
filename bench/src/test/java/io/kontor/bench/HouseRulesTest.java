package io.kontor.bench;

import static io.kontor.platform.test.HouseRules.Exemption.FLOATING_POINT;
import static io.kontor.platform.test.HouseRules.Exemption.SLEEPING;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void keepsTheRulesOfEveryModule() {
    // It measures: rates and latencies are floating-point numbers, and a leg takes its time.
    HouseRules.checkModule("io.kontor.bench", SLEEPING, FLOATING_POINT);
  }
}
