package io.kontor.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.kontor.platform.idempotency.IdempotencyKeys.Running;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class IdempotencyKeysTest {
  private static final String KEY = "order-0123456789";

  private final IdempotencyKeys keys =
      new IdempotencyKeys(mock(JdbcTemplate.class), Clock.systemUTC(), Duration.ofHours(24));

  @Test
  void aKeyIsInUseForAsLongAsAnyRequestWithIt() {
    Running one = running("acme");
    Running twin = running("acme");
    keys.begun(one);
    keys.begun(twin);
    keys.ended(one);
    assertThat(keys.isUnderWay("acme", KEY)).isTrue();
    assertThat(keys.isUnderWay("other", KEY)).isFalse();

    keys.ended(twin);

    assertThat(keys.isUnderWay("acme", KEY)).isFalse();
  }

  @Test
  void aKeyIsInUseUntilItsObjectIsStoredAlsoWhenItsRequestHasGivenUp() {
    Running running = running("acme");
    keys.begun(running);
    Runnable stored = keys.hold(running);
    keys.ended(running);
    assertThat(keys.isUnderWay("acme", KEY)).isTrue();

    stored.run();

    assertThat(keys.isUnderWay("acme", KEY)).isFalse();
  }

  private static Running running(String clientId) {
    return new Running(clientId, KEY, "POST", "https://kontor.test/v2.01/acme/transfers", true);
  }
}
