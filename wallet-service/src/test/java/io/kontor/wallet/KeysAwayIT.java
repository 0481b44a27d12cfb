package io.kontor.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.platform.test.Api;
import io.kontor.platform.test.ServiceTest;
import io.kontor.platform.token.RealmKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A service that never saw the realm's keys says that it cannot check tokens now: 503. */
@ServiceTest
@Import(KeysAwayIT.NoKeys.class)
class KeysAwayIT {
  @Autowired Api api;

  @TestConfiguration(proxyBeanMethods = false)
  static class NoKeys {

    @Bean
    @Primary
    RealmKeys noKeys() {
      return new RealmKeys("http://localhost:1/certs"); // nobody listens there
    }
  }

  @Test
  void answers503InTheShapeOfTheSurface() {
    for (int i = 0; i < 4; i++) { // more often than it looks for keys
      Api.Answer contract = api.merchant("acme").get("/v2.01/acme/wallets/w");
      assertThat(contract.status()).as(contract.toString()).isEqualTo(503);
      assertThat(contract.text("Type")).isEqualTo("service_unavailable");

      Api.Answer internal = api.service().get("/internal/ledger/trial-balance");
      assertThat(internal.status()).isEqualTo(503);
      assertThat(internal.text("code")).isEqualTo("SERVICE_UNAVAILABLE");
    }
  }

  @Test
  void stillRefusesCallsWithoutToken() {
    assertThat(api.get("/v2.01/acme/wallets/w").status()).isEqualTo(401);
  }
}
