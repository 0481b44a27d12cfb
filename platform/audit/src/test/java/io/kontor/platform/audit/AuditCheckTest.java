package io.kontor.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.security.Requires;
import io.kontor.platform.security.RequiresScope;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class AuditCheckTest {
  @Test
  void wantsToKnowWhatEachWriteIs() throws Exception {
    assertThat(unaudited("forgotten")).isTrue();
    assertThat(unaudited("write")).isFalse();
    assertThat(unaudited("elsewhere")).isFalse();
    assertThat(unaudited("read")).isFalse();
    assertThat(unaudited("own")).isFalse();
    assertThat(unaudited("internal")).isFalse();
  }

  private static boolean unaudited(String method) throws NoSuchMethodException {
    return AuditCheck.isUnaudited(
        new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(method)));
  }

  @SuppressWarnings("unused")
  private static final class Handlers {
    @Requires("wallets:write")
    void forgotten() {}

    @Requires("wallets:write")
    @Audited(AuditAction.WALLET_CREATED)
    void write() {}

    @Requires("users:write")
    @Audited(value = AuditAction.USER_CLOSED, elsewhere = true)
    void elsewhere() {}

    @Requires("wallets:read")
    void read() {}

    @Requires(Requires.OWN_CLIENT)
    void own() {}

    @RequiresScope("ledger:post")
    void internal() {}
  }
}
