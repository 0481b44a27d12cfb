package io.kontor.identity.key;

import io.kontor.platform.token.Revocation;
import io.kontor.platform.token.RevocationListener;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * When all that a client holds is over, or all that a key holds, the keys get new tokens: at once,
 * and again in the next second, because tokens tell their time in whole seconds.
 */
@Component
class EndedTokens implements RevocationListener {
  private static final Duration TOKEN_SECOND = Duration.ofSeconds(1);

  private final ApiKeys keys;
  private final KeyTokens tokens;
  private final TaskScheduler scheduler;

  EndedTokens(ApiKeys keys, KeyTokens tokens, TaskScheduler scheduler) {
    this.keys = keys;
    this.tokens = tokens;
    this.scheduler = scheduler;
  }

  @Override
  public void hear(Revocation revocation) {
    switch (revocation.kind()) {
      case CLIENT -> twice(() -> forgetAll(revocation.id()));
      case KEY -> twice(() -> tokens.forget(revocation.id()));
      case PERSON -> {}
    }
  }

  private void twice(Runnable forget) {
    Instant now = scheduler.getClock().instant();
    var _ = scheduler.schedule(forget, now);
    var _ = scheduler.schedule(forget, now.plus(TOKEN_SECOND));
  }

  private void forgetAll(String clientId) {
    keys.active(clientId).forEach(key -> tokens.forget(key.id()));
  }
}
