package io.kontor.platform.loop;

import io.kontor.platform.test.HouseRules;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  @Test
  void nobodyStartsAThreadThatNobodyLooksAfter() {
    HouseRules.checkThreads("io.kontor.platform");
  }
}
