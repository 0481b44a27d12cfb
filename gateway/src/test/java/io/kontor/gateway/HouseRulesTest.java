package io.kontor.gateway;

import static io.kontor.platform.test.HouseRules.Exemption.FLOATING_POINT;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void keepsTheRulesOfEveryModule() {
    // The share of requests that are traced is a probability, as tracers take it; no money here.
    HouseRules.checkModule("io.kontor.gateway", FLOATING_POINT);
  }
}
