package io.kontor.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdsTest {

  @ParameterizedTest
  @CsvSource({
    "acme:FEES_EUR, FEES, acme, EUR, FEES",
    "acme:CREDIT_USD, CREDIT, acme, USD, CREDIT",
    "acme:DEFAULT_JPY, DEFAULT, acme, JPY, DEFAULT",
    "world:ACQUIRER_EUR, ACQUIRER, , EUR, WORLD",
    "world:BANK_EUR, BANK, , EUR, WORLD",
    "world:FX_USD, FX, , USD, WORLD",
    "world:SUSPENSE_EUR, SUSPENSE, , EUR, WORLD"
  })
  void opensTheClientsOwnAndClearingAccounts(
      String id, AccountKind kind, String clientId, String currency, String stored) {
    assertThat(AccountIds.opening(id))
        .contains(new AccountIds.Opening(id, kind, clientId, currency));
    assertThat(AccountIds.kind(id)).isEqualTo(kind);
    assertThat(kind.stored()).isEqualTo(stored);
    assertThat(kind.isClearing()).isEqualTo(clientId == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wlt_m_01",
        "acme:FEES_ZZZ",
        "world:BANK_ZZZ",
        "acme:OTHER_EUR",
        "world:FEES_EURO",
        "a:b:FEES_EUR",
        "acme:BANK_EUR"
      })
  void takesEveryOtherIdForAUsersWallet(String id) {
    assertThat(AccountIds.opening(id)).isEmpty();
    assertThat(AccountIds.kind(id)).isEqualTo(AccountKind.USER);
  }

  @Test
  void namesTheClientsOwnAccounts() {
    assertThat(AccountIds.own("acme", "FEES", "EUR")).isEqualTo("acme:FEES_EUR");
    assertThat(AccountKind.USER.stored()).isEqualTo("USER");
    assertThat(AccountKind.USER.isClearing()).isFalse();
  }
}
