package io.kontor.compliance;

import io.kontor.platform.test.HostileRequestsContract;

class HostileRequestsIT extends HostileRequestsContract {
  HostileRequestsIT() {
    super("/v2.01/acme/kyc/documents");
  }
}
