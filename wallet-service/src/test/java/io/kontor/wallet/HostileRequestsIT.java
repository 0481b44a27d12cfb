package io.kontor.wallet;

import io.kontor.platform.test.HostileRequestsContract;

class HostileRequestsIT extends HostileRequestsContract {
  HostileRequestsIT() {
    super("/v2.01/acme/wallets");
  }
}
