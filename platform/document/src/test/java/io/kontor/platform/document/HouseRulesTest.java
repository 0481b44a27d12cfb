package io.kontor.platform.document;

import static io.kontor.platform.test.HouseRules.Exemption.SLEEPING;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

/** The rules for this library and those it is built on. */
class HouseRulesTest {

  /** The outbox gathers events for some milliseconds, the inbox watches its consumer. */
  @Test
  void hold() {
    HouseRules.checkModule("io.kontor.platform", SLEEPING);
    HouseRules.checkLongLivedWork("io.kontor.platform");
  }
}
