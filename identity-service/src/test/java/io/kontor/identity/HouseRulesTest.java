package io.kontor.identity;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.check("identity");
  }
}
