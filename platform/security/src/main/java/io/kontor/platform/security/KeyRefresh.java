package io.kontor.platform.security;

import io.kontor.platform.token.RealmKeys;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the realm's keys fresh by the clock, so that they are there when Keycloak is not. */
final class KeyRefresh {
  private final RealmKeys keys;

  KeyRefresh(RealmKeys keys) {
    this.keys = keys;
  }

  @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT30S")
  void refresh() {
    keys.refresh();
  }
}
