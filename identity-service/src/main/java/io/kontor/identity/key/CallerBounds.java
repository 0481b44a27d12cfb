package io.kontor.identity.key;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * A key that is bounded itself cannot get out of its bounds by way of another key: it neither makes
 * one with wider bounds nor touches one that has them. People and operators have no such bounds.
 */
@Component
class CallerBounds {
  private final ApiKeys keys;

  CallerBounds(ApiKeys keys) {
    this.keys = keys;
  }

  /** Errors: PARAM_ERROR when a key would get wider bounds than the caller has. */
  void requireGrantable(Caller caller, KeyBounds granted) {
    KeyBounds own = of(caller);
    if (!own.coverTime(granted)) {
      throw ApiException.invalid("ExpiresAt", "You cannot grant a longer life than your key has.");
    }
    if (!own.cover(granted)) {
      throw ApiException.invalid(
          "IpAllowList", "You cannot grant addresses that your key may not be used from.");
    }
  }

  /** Errors: FORBIDDEN when the key has wider bounds than the caller. */
  void requireOver(Caller caller, ApiKey key) {
    if (!of(caller).cover(key.bounds())) {
      throw ApiException.of(
          ErrorCode.FORBIDDEN, "You cannot change a key with wider bounds than your own has.");
    }
  }

  private KeyBounds of(Caller caller) {
    String client = caller.clientId();
    return caller.actor() == Caller.Actor.KEY && client != null
        ? keys.find(client, caller.id()).map(ApiKey::bounds).orElse(KeyBounds.NONE)
        : KeyBounds.NONE;
  }
}
