package io.kontor.launcher.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmTest {
  @Test
  void theOptimisingCompilerIsOnWhereCoresAreEnoughOrWhereItIsAskedFor() {
    assertThat(Jvm.optimises(null, 2)).isFalse();
    assertThat(Jvm.optimises(null, 4)).isTrue();
    assertThat(Jvm.optimises("throughput", 2)).isTrue();
    assertThat(Jvm.optimises("start", 16)).isFalse();
  }

  @Test
  void aHeapHasItsBound() {
    assertThat(Jvm.flags(192)).contains("-Xmx192m", "-XX:+ExitOnOutOfMemoryError");
  }
}
