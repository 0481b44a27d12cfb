package io.kontor.gateway.upstream;

import java.util.Locale;

/** The services that own parts of the merchant API. */
public enum Owner {
  IDENTITY,
  WALLET,
  TRANSACTION,
  COMPLIANCE,
  DISPUTE,
  REPORTING,
  WEBHOOK;

  private final String key = name().toLowerCase(Locale.ROOT);

  /** Short name in metrics, logs and the idempotency directory. */
  public String key() {
    return key;
  }

  /** The owner with the given short name. */
  public static Owner ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
