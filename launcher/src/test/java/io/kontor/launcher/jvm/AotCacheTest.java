package io.kontor.launcher.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AotCacheTest {
  @Test
  void isMadeForAllUnlessTheSettingSaysOtherwise() {
    assertThat(AotCache.isWanted("sandbox", null)).isTrue();
    assertThat(AotCache.isWanted("sandbox", "off")).isFalse();
    assertThat(AotCache.isWanted("sandbox", "wallet-service,sandbox")).isTrue();
    assertThat(AotCache.isWanted("gateway", "wallet-service,sandbox")).isFalse();
  }
}
