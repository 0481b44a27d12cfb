package io.kontor.identity.clientaccount;

import java.time.Instant;

/** A merchant: the account that users, wallets and money belong to. */
record ClientAccount(
    String id, String name, ClientProfile profile, boolean hasLogo, Instant creationDate) {

  ClientAccount with(ClientProfile changed) {
    return new ClientAccount(id, name, changed, hasLogo, creationDate);
  }
}
