package io.kontor.platform.loop;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class LongLivedWorkRulesTest {
  @Test
  void everyThreadIsLookedAfterAndEveryFailureToldInOnePlace() {
    HouseRules.checkLongLivedWork("io.kontor.platform");
  }
}
